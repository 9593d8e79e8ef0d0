using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.Reports;
using Sitrep.World;

namespace Sitrep.Desk.Tests;

/// <summary>Builds a reading by hand: positions are found from quotes, never typed.</summary>
internal sealed class ReadingBuilder(string id, string text)
{
    private readonly List<Incident> _incidents = [];
    private readonly List<Statement> _statements = [];
    private readonly List<Remark> _remarks = [];

    public string? Title { get; init; }

    public string? Source { get; init; }

    public DateOnly? Published { get; init; }

    public string? Url { get; init; }

    public ImmutableArray<string> Credits { get; init; } = [];

    /// <summary>Where the quote stands; "the guard#2" is its second occurrence.</summary>
    public TextSpan At(string quote)
    {
        var hash = quote.LastIndexOf('#');
        var nth = hash > 0 ? int.Parse(quote[(hash + 1)..], System.Globalization.CultureInfo.InvariantCulture) : 1;
        var words = hash > 0 ? quote[..hash] : quote;
        var at = -1;
        for (var i = 0; i < nth; i++) at = text.IndexOf(words, at + 1, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{quote}' does not stand in report {id}.");
        return new TextSpan(at, at + words.Length);
    }

    public Evidence Words(params string[] quotes) => Evidence.Of([.. quotes.Select(At)]);

    public When On(DateOnly day, string quote) => new(DateInterval.OfDay(day), Words(quote));

    public Where In(Place place, string quote) => new(place.Name, place, place.Precision, Words(quote));

    public Claim Says(string field, string value, string quote, string? by = null, string? via = null, Factuality factuality = Factuality.Asserted) =>
        new(field, value, At(quote), by is null ? [] : [by], via is null ? [] : [via], factuality);

    /// <summary>Adds an incident; its id follows from the report's.</summary>
    public ReadingBuilder Tell(SubEvent subEvent, string trigger, Func<Incident, Incident> with)
    {
        _incidents.Add(with(new Incident
        {
            Id = $"{id}-{_incidents.Count + 1}",
            SubEvent = subEvent,
            Codes = new IncidentCodes("ASSAULT", null, null, null),
            Stage = Stage.Accomplished,
            Trigger = Words(trigger),
            Confidence = 0.9,
        }));
        return this;
    }

    public ReadingBuilder Quote(string speaker, string speakerQuote, string cue, string content, string? via = null)
    {
        _statements.Add(new Statement(speaker, At(speakerQuote), cue.Split('#')[0], At(cue), [At(content)], StatementKind.Indirect, via is null ? [] : [via]) { Incidents = [$"{id}-1"] });
        return this;
    }

    public ReadingBuilder Note(RemarkKind kind, string quote, string note)
    {
        _remarks.Add(new Remark(kind, At(quote), note));
        return this;
    }

    public Reading Build()
    {
        var report = new Report
        {
            Id = id,
            Text = new SourceText(text),
            Title = Title,
            Source = Source,
            Published = Published,
            Url = Url is null ? null : new Uri(Url),
            Credits = Credits,
        };
        return new Reading { Report = report, Incidents = [.. _incidents], Statements = [.. _statements], Remarks = [.. _remarks] };
    }
}
