namespace Sitrep.Incidents;

/// <summary>Closed classes of words, as far as they tell where a phrase begins and ends; <c>knowledge/wording/closed.tsv</c>.</summary>
internal enum WordClass : byte
{
    /// <summary>Any word of the open classes, a number included.</summary>
    Open,
    Determiner,
    Preposition,
    Auxiliary,
    Modal,
    Conjunction,
    Pronoun,
    Relative,
    Negation,
    Adverb,

    /// <summary>A mark that parts words: comma, dash, bracket, full stop.</summary>
    Mark,
    Quote,

    /// <summary>A hyphen inside a word, which parts nothing.</summary>
    Hyphen,

    /// <summary>The 's of a possessive.</summary>
    Possessive,
}
