using Sitrep.Reports;
using Sitrep.World;

namespace Sitrep.Language;

/// <summary>A name that may be a place's, while it is being resolved.</summary>
internal sealed class Toponym
{
    /// <summary>Candidates beyond this many are left out; even "San José" is found among them by prominence.</summary>
    private const int MaxCandidates = 64;

    public Toponym(TextSpan span, TokenRange tokens, string name, PlaceCandidates candidates)
    {
        Span = span;
        Tokens = tokens;
        Name = name;
        Candidates = new PlaceCandidate[Math.Min(MaxCandidates, candidates.Count)];
        for (var i = 0; i < Candidates.Length; i++) Candidates[i] = candidates[i];
        Scores = new double[Candidates.Length];
    }

    public TextSpan Span { get; }

    public TokenRange Tokens { get; }

    /// <summary>The words as printed.</summary>
    public string Name { get; }

    public PlaceCandidate[] Candidates { get; }

    /// <summary>Share of belief in each candidate; they sum to 1.</summary>
    public double[] Scores { get; }

    /// <summary>Index of the best candidate, or -1 when there is none.</summary>
    public int Best { get; set; } = -1;

    /// <summary>The toponym right after, which says where this one lies ("Mosul, Iraq"), or null.</summary>
    public Toponym? Container { get; set; }

    /// <summary>What a word beside it says it is ("province", "the city of"), or null.</summary>
    public PlaceKind? Hint { get; set; }

    public PlaceCandidate? Chosen => Best < 0 ? null : Candidates[Best];
}
