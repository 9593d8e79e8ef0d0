using System.Collections.Immutable;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>Weapons that nobody names because the noun for the act says what was used.</summary>
internal static class WeaponBuilder
{
    /// <param name="named">What is named, each thing once.</param>
    /// <param name="document">The report.</param>
    /// <param name="triggers">The words that tell the incident.</param>
    public static ImmutableArray<Weapon> Implied(ImmutableArray<Weapon> named, Document document, IReadOnlyList<Trigger> triggers)
    {
        var weapons = ImmutableArray.CreateBuilder<Weapon>();
        foreach (var told in triggers.Where(trigger => trigger.Entry.Pos == TriggerPos.Noun && trigger.Kind.Means != WeaponKind.Unknown).GroupBy(trigger => trigger.Kind.Means))
        {
            // "airstrikes", where no jets and no bombs of theirs are named.
            if (named.Any(weapon => weapon.Kind == told.Key || told.Any(trigger => weapon.Mentions.Words.Any(document.SpanOf(trigger.Tokens).Overlaps)))) continue;
            var first = told.First();
            weapons.Add(new Weapon(ClaimBuilder.Text(document, first.Tokens), told.Key, null, Evidence.Of([.. told.Select(trigger => document.SpanOf(trigger.Tokens)).Distinct()], null)));
        }

        return weapons.ToImmutable();
    }
}
