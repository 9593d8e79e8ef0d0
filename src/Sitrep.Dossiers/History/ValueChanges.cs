using Sitrep.World;

namespace Sitrep.Dossiers;

/// <summary>What came to be shown differently when accounts came or went. A person's value stays, so it is never among them.</summary>
internal static class ValueChanges
{
    public static IEnumerable<(MachineDeed Deed, string What)> Between(Dossier before, Dossier after)
    {
        var pairs = new (string Field, string Before, string After)[]
        {
            ("sub-event", AcledNames.NameOf(before.SubEvent.Value), AcledNames.NameOf(after.SubEvent.Value)),
            ("stage", before.Stage.Value.ToString(), after.Stage.Value.ToString()),
            ("date", DecisionWords.Of(before.When.Value), DecisionWords.Of(after.When.Value)),
            ("place", before.Where.Value?.Name ?? "unknown", after.Where.Value?.Name ?? "unknown"),
            ("killed", DecisionWords.Of(before.Killed.Value), DecisionWords.Of(after.Killed.Value)),
            ("wounded", DecisionWords.Of(before.Wounded.Value), DecisionWords.Of(after.Wounded.Value)),
        };
        foreach (var (field, was, isNow) in pairs)
        {
            if (was != isNow) yield return (MachineDeed.ValueMerged, $"{field}: {was} → {isNow}");
        }
    }
}
