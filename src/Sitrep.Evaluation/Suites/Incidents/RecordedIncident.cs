using System.Collections.Immutable;
using System.Text.Json;
using Sitrep.Reports;

namespace Sitrep.Evaluation;

/// <summary>Somebody or something in a record: all names it goes by and where it is mentioned (code points).</summary>
/// <param name="Label">What the field's measure compares besides: a victim's outcome, a weapon's kind; null where it compares nothing more.</param>
public sealed record RecordedEntity(string Name, ImmutableArray<TextSpan> Mentions, string? Label);

/// <summary>A claim of a record: the field it speaks of, where, and who says so.</summary>
public sealed record RecordedClaim(string Field, TextSpan Words, ImmutableArray<string> By);

/// <summary>
/// One incident in the contract's form, gold or predicted, as the measure sees it. Both sides are read from JSON, so that what is measured is
/// what the tool writes.
/// </summary>
public sealed record RecordedIncident
{
    public required string Event { get; init; }

    public required string SubEvent { get; init; }

    public string? Stage { get; init; }

    public string? Salience { get; init; }

    /// <summary>First and last day; null when the report gives no hold.</summary>
    public (DateOnly Start, DateOnly End)? When { get; init; }

    public string? Place { get; init; }

    public ImmutableArray<TextSpan> PlaceMentions { get; init; } = [];

    public string? Country { get; init; }

    public ImmutableArray<RecordedEntity> Perpetrators { get; init; } = [];

    public ImmutableArray<RecordedEntity> Targets { get; init; } = [];

    public ImmutableArray<RecordedEntity> Victims { get; init; } = [];

    public ImmutableArray<RecordedEntity> Weapons { get; init; } = [];

    public (long? Low, long Best, long? High)? Killed { get; init; }

    public (long? Low, long Best, long? High)? Wounded { get; init; }

    public ImmutableArray<RecordedClaim> Claims { get; init; } = [];

    /// <exception cref="JsonException">A value has the wrong form.</exception>
    /// <exception cref="KeyNotFoundException">A field that every record has is missing.</exception>
    public static RecordedIncident Read(JsonElement incident) => new()
    {
        Event = incident.GetProperty("event").GetString()!,
        SubEvent = incident.GetProperty("subEvent").GetString()!,
        Stage = Text(incident, "stage"),
        Salience = Text(incident, "salience"),
        When = Part(incident, "when") is { } when ? (Day(when, "start"), Day(when, "end")) : null,
        Place = Part(incident, "where") is { } where ? Text(where, "name") : null,
        PlaceMentions = Part(incident, "where") is { } named ? Spans(named, "evidence") : [],
        Country = Part(incident, "where") is { } located ? Text(located, "country") : null,
        Perpetrators = Entities(incident, "perpetrators", null),
        Targets = Entities(incident, "targets", null),
        Victims = Entities(incident, "victims", "outcome"),
        Weapons = Entities(incident, "weapons", null),
        Killed = Part(incident, "casualties") is { } dead ? CountOf(dead, "killed") : null,
        Wounded = Part(incident, "casualties") is { } hurt ? CountOf(hurt, "wounded") : null,
        Claims = incident.TryGetProperty("claims", out var claims) ? [.. claims.EnumerateArray().Select(ReadClaim)] : [],
    };

    private static RecordedClaim ReadClaim(JsonElement claim) =>
        new(claim.GetProperty("field").GetString()!, Span(claim), claim.TryGetProperty("by", out var by) ? [.. by.EnumerateArray().Select(name => name.GetString()!)] : []);

    private static ImmutableArray<RecordedEntity> Entities(JsonElement incident, string field, string? label) =>
        !incident.TryGetProperty(field, out var entities) ? [] : [.. entities.EnumerateArray().Select(entity => new RecordedEntity(entity.GetProperty("name").GetString()!, Spans(entity, "mentions"), label is null ? null : Text(entity, label)))];

    // A value set by a rule has no position; it is passed over.
    private static ImmutableArray<TextSpan> Spans(JsonElement owner, string field) =>
        owner.TryGetProperty(field, out var spans) ? [.. spans.EnumerateArray().Where(span => span.TryGetProperty("start", out _)).Select(Span)] : [];

    private static TextSpan Span(JsonElement span) => new(span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32());

    private static (long? Low, long Best, long? High)? CountOf(JsonElement owner, string field) =>
        Part(owner, field) is { } count ? (Bound(count, "low"), count.GetProperty("best").GetInt64(), Bound(count, "high")) : null;

    private static long? Bound(JsonElement count, string field) => count.GetProperty(field) is { ValueKind: JsonValueKind.Number } bound ? bound.GetInt64() : null;

    private static DateOnly Day(JsonElement when, string field) => DateOnly.ParseExact(when.GetProperty(field).GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static JsonElement? Part(JsonElement owner, string field) => owner.TryGetProperty(field, out var part) && part.ValueKind == JsonValueKind.Object ? part : null;

    private static string? Text(JsonElement owner, string field) => owner.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
