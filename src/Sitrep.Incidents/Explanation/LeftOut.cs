using System.Globalization;

namespace Sitrep.Incidents;

/// <summary>Why candidates became no incident, in words for an analyst.</summary>
internal static class LeftOut
{
    public static IEnumerable<string> Unreal(RoleContext context) => context.Triggers
        .Where(trigger => trigger.Realis != Realis.Actual && trigger.Kind.IsIncident)
        .Select(trigger => $"\"{trigger.Entry.Text}\" in sentence {trigger.Sentence + 1}: {NameOf(trigger.Realis)} (\"{trigger.Why}\")");

    public static string Unsure(Trigger first, Incident unsure, double least) => string.Create(
        CultureInfo.InvariantCulture, $"\"{first.Entry.Text}\" in sentence {first.Sentence + 1}: confidence {unsure.Confidence:F2} is below {least:F2}; {string.Join("; ", unsure.Reasons.Where(IncidentJudge.IsWeight))}");

    private static string NameOf(Realis realis) => realis switch
    {
        Realis.Negated => "said not to have happened",
        Realis.Hypothetical => "only thought of",
        Realis.Generic => "a habit or a kind, not one happening",
        Realis.Topic => "talked of as a topic",
        _ => "told",
    };
}
