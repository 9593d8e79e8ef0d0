namespace Sitrep.Incidents;

/// <summary>How a reporting word stands to its source and to what is said; <c>knowledge/attribution/cues.tsv</c>.</summary>
internal enum CueType
{
    /// <summary>"said": a clause or quotation before or after.</summary>
    Say,

    /// <summary>"told": as Say, with somebody told in between.</summary>
    Tell,

    /// <summary>"believes": a clause with or without "that".</summary>
    Think,

    /// <summary>"blamed": what is said is the object.</summary>
    Object,

    /// <summary>"according to": the source after it, the rest of the sentence is said.</summary>
    According,

    /// <summary>"reportedly": nobody is named.</summary>
    Hearsay,

    /// <summary>"in a tweet": makes a reporting verb of what stands before it.</summary>
    Medium,

    /// <summary>"the statement": a source that speaks for its author.</summary>
    Document,
}
