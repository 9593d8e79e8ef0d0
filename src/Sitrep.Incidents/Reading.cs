using System.Collections.Immutable;
using Sitrep.Reports;

namespace Sitrep.Incidents;

/// <summary>What one report tells: incidents, statements, remarks. Handed on to Dossiers, Exports and Evaluation.</summary>
public sealed record Reading
{
    /// <summary>The report, with the remarks of reading it.</summary>
    public required Report Report { get; init; }

    public ImmutableArray<Incident> Incidents { get; init; } = [];

    public ImmutableArray<Statement> Statements { get; init; } = [];

    /// <summary>The report's own remarks and those found in the text, by position.</summary>
    public ImmutableArray<Remark> Remarks { get; init; } = [];

    /// <summary>Candidates that were left out, with the reason, for <c>sitrep explain</c>.</summary>
    public ImmutableArray<string> LeftOut { get; init; } = [];
}
