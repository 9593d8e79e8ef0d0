using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>Why a trigger tells no particular happening.</summary>
public enum Realis
{
    /// <summary>It happened, or was tried, or is announced for a time.</summary>
    Actual,
    Negated,
    Hypothetical,

    /// <summary>A habit, a kind of thing, a rule, a total over many.</summary>
    Generic,

    /// <summary>Talked of as a topic: a law on, a talk about.</summary>
    Topic,
}

/// <summary>Words of a report that may tell an incident.</summary>
/// <param name="Tokens">The words.</param>
/// <param name="Head">The word that carries them in the tree.</param>
/// <param name="Entry">Row of the lexicon.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Realis">Whether it tells a particular happening.</param>
/// <param name="Stage">How far it got.</param>
/// <param name="Why">The words that decided realis or stage; null when nothing stood there.</param>
public sealed record Trigger(TokenRange Tokens, int Head, TriggerEntry Entry, int Sentence, Realis Realis, Stage Stage, string? Why)
{
    public IncidentKind Kind => Entry.Kind;
}
