using System.Collections.Immutable;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Evaluation;

/// <summary>The readers that a suite measures. Put together by the command line, as everything is.</summary>
public sealed record Readers(KnownWorld World, LanguageReader Language, IncidentReader Incidents);

/// <summary>One figure of a suite.</summary>
/// <param name="Name">What is measured: "REE F1".</param>
/// <param name="Value">A share between 0 and 1, unless the unit says otherwise.</param>
/// <param name="Unit">Empty for shares; "km" and the like otherwise.</param>
public readonly record struct Score(string Name, double Value, string Unit = "");

/// <summary>What a suite found: figures (none where the gold is absent) and how many items it read.</summary>
public sealed record SuiteResult(ImmutableArray<Score> Scores, int Items);

/// <summary>
/// A suite of the contract: reads a folder, writes its predictions in the contract's form, and measures them where gold is there.
/// Predictions are the same with and without gold, and whatever the number of threads.
/// </summary>
public interface ISuite
{
    /// <summary>Name on the command line: "muc4".</summary>
    string Name { get; }

    /// <param name="folder">Laid out like the folder of that name in the corpora.</param>
    /// <param name="readers">What is measured.</param>
    /// <param name="predictions">Receives the predictions.</param>
    /// <exception cref="InvalidDataException">The folder has none of the suite's files, or one of them is broken; the message says which.</exception>
    SuiteResult Run(string folder, Readers readers, TextWriter predictions);
}
