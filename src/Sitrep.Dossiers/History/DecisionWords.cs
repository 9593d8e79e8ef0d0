using System.Globalization;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Dossiers;

/// <summary>Decisions as sentences for people.</summary>
internal static class DecisionWords
{
    public static string Of(Decision decision) => decision switch
    {
        CorrectSubEvent correct => $"sub-event set to {AcledNames.NameOf(correct.Value)}",
        CorrectStage correct => $"stage set to {correct.Value.ToString().ToLowerInvariant()}",
        CorrectWhen correct => $"date set to {Of(correct.Value)}",
        CorrectWhere correct => $"place set to {correct.Value?.Name ?? "unknown"}",
        CorrectPerpetrators correct => $"perpetrators set to {List(correct.Value.Select(one => one.Name))}",
        CorrectTargets correct => $"targets set to {List(correct.Value.Select(one => one.Name))}",
        CorrectVictims correct => $"victims set to {List(correct.Value.Select(one => one.Name))}",
        CorrectWeapons correct => $"weapons set to {List(correct.Value.Select(one => one.Name))}",
        CorrectKilled correct => $"killed set to {Of(correct.Value)}",
        CorrectWounded correct => $"wounded set to {Of(correct.Value)}",
        Confirm => "confirmed",
        Reject => "rejected",
        MergeIn merge => $"merged with {merge.Other}",
        SplitOff split => $"split off {split.Account}",
        Undo undo => string.Create(CultureInfo.InvariantCulture, $"took back change {undo.Change}"),
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "Unknown decision."),
    };

    public static string Of(DateInterval? dates) => dates switch
    {
        null => "unknown",
        { } one when one.Start == one.End => Day(one.Start),
        { } span => $"{Day(span.Start)} to {Day(span.End)}",
    };

    /// <summary>"7", "at least 12 (best 14)", "5 to 9 (best 7)".</summary>
    public static string Of(Count? count) => count switch
    {
        null => "unknown",
        { } one when one.Low == one.Best && one.High == one.Best => Number(one.Best),
        { High: { } high } range => $"{Number(range.Low)} to {Number(high)} (best {Number(range.Best)})",
        { } open => $"at least {Number(open.Low)}" + (open.Best > open.Low ? $" (best {Number(open.Best)})" : ""),
    };

    private static string List(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } list ? list : "unknown";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
