using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>What the words say of the people who came to harm.</summary>
public enum PeopleKind
{
    Unsaid,
    Civilian,
    Security,

    /// <summary>Members of an armed group, not said to be the ones who attacked.</summary>
    Fighter,

    /// <summary>Those who carried the incident out: "the bomber", "two of the attackers".</summary>
    Attacker,
}

/// <summary>One place of a report that says what became of people: "seven guards were wounded".</summary>
/// <param name="Outcome">What became of them.</param>
/// <param name="Count">How many; zero where it is said that nobody; null where people are told without a number.</param>
/// <param name="People">Words for the people, their number included; the cue's own words where none stand ("no casualties").</param>
/// <param name="HeadToken">The word that heads <paramref name="People"/>: "guards".</param>
/// <param name="CueToken">The word that tells the outcome: "wounded".</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Factuality">How sure it was said to be; a count of zero is asserted.</param>
/// <param name="PartOf">Index, among the mentions found, of the one whose people these are some of; null when they stand alone.</param>
/// <param name="Kind">Who they are, as far as the words say.</param>
public sealed record CasualtyMention(
    Outcome Outcome, Count? Count, TokenRange People, int HeadToken, int CueToken, int Sentence, Factuality Factuality, int? PartOf, PeopleKind Kind);
