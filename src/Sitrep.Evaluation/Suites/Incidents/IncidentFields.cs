using System.Collections.Immutable;
using Sitrep.Reports;

namespace Sitrep.Evaluation;

/// <summary>Field by field, what two records of one incident have in common.</summary>
public static class IncidentFields
{
    /// <summary>The fields, in the order in which they are reported.</summary>
    public static ImmutableArray<string> Names { get; } = ["subEvent", "stage", "when", "where", "perpetrators", "targets", "victims", "weapons", "killed", "wounded", "speakers"];

    /// <summary>
    /// Values right, predicted and in the gold, by field. Dates count when first and last day agree; places when a mention or the name does; entities
    /// when mentions overlap or a name holds the other, one to one (victims with their outcome, where the gold knows it); counts when low and best agree; claims when, on
    /// the same field and overlapping words, a speaker agrees (both none counts too: the report itself says so).
    /// </summary>
    public static IReadOnlyDictionary<string, Prf> Compare(RecordedIncident predicted, RecordedIncident gold) => new SortedDictionary<string, Prf>(StringComparer.Ordinal)
    {
        ["subEvent"] = Value(predicted.SubEvent, gold.SubEvent, string.Equals),
        ["stage"] = Value(predicted.Stage, gold.Stage, string.Equals),
        ["when"] = Value(predicted.When?.ToString(), gold.When?.ToString(), string.Equals),
        ["where"] = Value(predicted.Place is null ? null : predicted, gold.Place is null ? null : gold, SamePlace),
        ["perpetrators"] = Pairs(predicted.Perpetrators, gold.Perpetrators, Same),
        ["targets"] = Pairs(predicted.Targets, gold.Targets, Same),
        ["victims"] = Pairs(predicted.Victims, gold.Victims, Same),
        ["weapons"] = Pairs(predicted.Weapons, gold.Weapons, Same),
        ["killed"] = Value(Number(predicted.Killed), Number(gold.Killed), string.Equals),
        ["wounded"] = Value(Number(predicted.Wounded), Number(gold.Wounded), string.Equals),
        ["speakers"] = Speakers(predicted.Claims, gold.Claims),
    };

    private static Prf Value<T>(T? predicted, T? gold, Func<T, T, bool> same)
        where T : class =>
        new(predicted is not null && gold is not null && same(predicted, gold) ? 1 : 0, predicted is null ? 0 : 1, gold is null ? 0 : 1);

    private static string? Number((long? Low, long Best, long? High)? count) => count is { } number ? $"{number.Low} {number.Best}" : null;

    private static Prf Pairs<T>(ImmutableArray<T> predicted, ImmutableArray<T> gold, Func<T, T, bool> same)
    {
        var weights = new double[predicted.Length, gold.Length];
        for (var p = 0; p < predicted.Length; p++)
        {
            for (var g = 0; g < gold.Length; g++) weights[p, g] = same(predicted[p], gold[g]) ? 1 : 0;
        }

        return new Prf(Assignment.Best(weights), predicted.Length, gold.Length);
    }

    private static bool SamePlace(RecordedIncident predicted, RecordedIncident gold) => Overlap(predicted.PlaceMentions, gold.PlaceMentions) || SameName(predicted.Place!, gold.Place!);

    private static bool Same(RecordedEntity predicted, RecordedEntity gold) =>
        (gold.Label is null or "unknown" || predicted.Label == gold.Label) && (Overlap(predicted.Mentions, gold.Mentions) || SameName(predicted.Name, gold.Name));

    private static bool Overlap(ImmutableArray<TextSpan> left, ImmutableArray<TextSpan> right) => left.Any(one => right.Any(one.Overlaps));

    // One name holds the other as whole words: "Isis" and "Isis fighters".
    private static bool SameName(string left, string right)
    {
        string one = $" {FillerText.Normalize(left)} ", other = $" {FillerText.Normalize(right)} ";
        return one.Length > 2 && other.Length > 2 && (one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal));
    }

    // Of the claims that speak of the same field in the same words, those with the right speaker; others are measured by the fields.
    private static Prf Speakers(ImmutableArray<RecordedClaim> predicted, ImmutableArray<RecordedClaim> gold)
    {
        Prf sum = default;
        foreach (var claim in gold)
        {
            var told = predicted.Where(one => one.Field == claim.Field && one.Words.Overlaps(claim.Words)).ToList();
            if (told.Count == 0) continue;
            sum += new Prf(told.Any(one => SameSpeaker(one.By, claim.By)) ? 1 : 0, 1, 1);
        }

        return sum;
    }

    private static bool SameSpeaker(ImmutableArray<string> predicted, ImmutableArray<string> gold) =>
        predicted.IsEmpty || gold.IsEmpty ? predicted.IsEmpty == gold.IsEmpty : predicted.Any(one => gold.Any(other => SameName(one, other)));
}
