using System.Collections.Immutable;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>A word or phrase of <c>knowledge/plover/cues.tsv</c>: it speaks for a PLOVER type.</summary>
/// <param name="Text">Lemmas as written: "lay down arm".</param>
/// <param name="Words">The lemmas, as numbers of the lexicon's <see cref="WordTable"/>.</param>
/// <param name="IsVerb">Whether its first word is a verb.</param>
/// <param name="Type">PLOVER type: "RETREAT".</param>
/// <param name="Mode">Mode: "DISARM"; null when the word says no more than the type.</param>
/// <param name="Example">A sentence in which a word of the entry's row must be found.</param>
public sealed record CueEntry(string Text, ImmutableArray<int> Words, bool IsVerb, string Type, string? Mode, string Example);

/// <summary>How a cue is told.</summary>
public enum CueTense
{
    Told,

    /// <summary>"will", "plans to", or an infinitive under another verb.</summary>
    ToCome,

    /// <summary>"could", "may", "would".</summary>
    Possible,
    Negated,
}

/// <summary>A cue in the text.</summary>
/// <param name="Token">Its first word.</param>
/// <param name="Entry">What it speaks for.</param>
/// <param name="Tense">How it is told.</param>
public readonly record struct Cue(int Token, CueEntry Entry, CueTense Tense);
