using System.Collections.Immutable;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>What the casualty reader makes of a description for one outcome.</summary>
/// <param name="Counted">People of the programmes that the lists count; people without a number are nought.</param>
/// <param name="All">All people but attackers.</param>
/// <param name="IsTold">Somebody is said to have suffered it, with a number or without.</param>
public readonly record struct ToldCount(long Counted, long All, bool IsTold);

/// <summary>Counts of the lists, and how one is chosen between nought, what the casualty reader has, and small numbers that no word says.</summary>
public static class InsecurityCounts
{
    /// <summary>Outcomes that the lists count, in the order of the model.</summary>
    public static ImmutableArray<Outcome> Outcomes { get; } = [Outcome.Killed, Outcome.Wounded, Outcome.Abducted, Outcome.Arrested];

    /// <summary>Nought; the counted people; all people; and then the numbers from one on.</summary>
    public const int Choices = 3 + MostUnsaid;

    private const int Nought = 0, Counted = 1, All = 2, FirstUnsaid = 3;

    // "Teachers were detained": two or more, up to so many.
    private const int MostUnsaid = 5;

    /// <summary>The choice that gives the number that people coded; null when none does.</summary>
    public static int? ChoiceFor(long coded, ToldCount told) =>
        coded == 0 ? Nought : coded == told.Counted ? Counted : coded == told.All ? All : coded <= MostUnsaid ? FirstUnsaid + (int)coded - 1 : null;

    /// <summary>The number that a choice gives; null when the words have none for it.</summary>
    public static long? NumberFor(int choice, ToldCount told) => choice switch
    {
        Nought => 0,
        Counted => told.Counted > 0 ? told.Counted : null,
        All => told.All > 0 ? told.All : null,
        _ => choice - FirstUnsaid + 1,
    };

    internal static ToldCount Of(Document document, InsecurityPeople people, ImmutableArray<CasualtyMention> mentions, Outcome outcome)
    {
        var mine = mentions.Where(mention => mention.Outcome == outcome && mention.Kind != PeopleKind.Attacker && mention.Factuality is Factuality.Asserted or Factuality.Possible).ToImmutableArray();
        var counted = mine.Where(mention => people.IsAmong(document, mention.People)).Select(mention => mention with { PartOf = null }).ToImmutableArray();
        return new ToldCount(Number(document, counted, outcome), Number(document, mine, outcome), mine.Length > 0);
    }

    private static long Number(Document document, ImmutableArray<CasualtyMention> mentions, Outcome outcome) => CasualtyTotals.Total(document, mentions, outcome)?.Best ?? 0;
}
