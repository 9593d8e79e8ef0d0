using System.Collections.Immutable;
using Sitrep.Reports;

namespace Sitrep.Incidents;

/// <summary>Who says the words at a place of a report, and through whom they came. Built from its statements and credits.</summary>
public sealed class Attribution
{
    private readonly ImmutableArray<Statement> _statements;
    private readonly ImmutableArray<string> _credits;
    private readonly TextSpan[] _reach;

    private Attribution(ImmutableArray<Statement> statements, ImmutableArray<string> credits)
    {
        _statements = statements;
        _credits = credits;
        _reach = [.. statements.Select(Whole)];
    }

    public static Attribution Of(Report report, ImmutableArray<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new Attribution(statements, report.Credits);
    }

    /// <summary>
    /// The speakers of the words, innermost first, and who carried them, nearest to the speaker first. Both are empty when the report itself
    /// says it; agencies that the whole report leans on come last.
    /// </summary>
    public (ImmutableArray<string> By, ImmutableArray<string> Via) Of(TextSpan words)
    {
        var by = ImmutableArray.CreateBuilder<string>();
        var via = ImmutableArray.CreateBuilder<string>();
        foreach (var index in Holding(words))
        {
            var statement = _statements[index];
            if (statement.Speaker.Length > 0 && !by.Contains(statement.Speaker)) by.Add(statement.Speaker);
            foreach (var carrier in statement.Via)
            {
                if (!via.Contains(carrier)) via.Add(carrier);
            }
        }

        if (by.Count > 0)
        {
            foreach (var credit in _credits)
            {
                if (!via.Contains(credit, StringComparer.OrdinalIgnoreCase)) via.Add(credit);
            }
        }

        return (by.ToImmutable(), via.ToImmutable());
    }

    /// <summary>Whether the words for somebody are a speaker's, of a statement that holds the other words.</summary>
    public bool IsTeller(TextSpan somebody, TextSpan words) =>
        _statements.Any(statement => statement.SpeakerSpan is { } speaker && speaker.Overlaps(somebody) && !statement.Content.Any(content => content.Contains(somebody)) && statement.Content.Any(content => content.Overlaps(words)));

    // The statements whose content holds the words, the shortest first: "officials said the group had claimed …".
    private IEnumerable<int> Holding(TextSpan words) =>
        Enumerable.Range(0, _statements.Length)
            .Where(i => _statements[i].IsClause && _reach[i].Contains(words) && _statements[i].Content.Any(content => content.Overlaps(words)))
            .OrderBy(i => _statements[i].Content.Sum(content => content.Length)).ThenBy(i => i);

    private static TextSpan Whole(Statement statement)
    {
        var whole = statement.Content[0];
        foreach (var content in statement.Content) whole = whole.Cover(content);
        return whole;
    }
}
