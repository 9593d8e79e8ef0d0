using Sitrep.Reports;

namespace Sitrep.Language;

/// <summary>Where each token stands in the text: ascending, not overlapping, never empty.</summary>
public sealed class TokenLayer
{
    private readonly int[] _starts;
    private readonly int[] _ends;

    /// <exception cref="ArgumentException">The columns differ in length, or a token is empty or overlaps the one before.</exception>
    public TokenLayer(int[] starts, int[] ends)
    {
        if (starts.Length != ends.Length) throw new ArgumentException("Starts and ends differ in number.", nameof(ends));
        var last = 0;
        for (var i = 0; i < starts.Length; i++)
        {
            if (starts[i] < last || ends[i] <= starts[i]) throw new ArgumentException($"Token {i} is empty or overlaps the one before.", nameof(starts));
            last = ends[i];
        }

        _starts = starts;
        _ends = ends;
    }

    public int Count => _starts.Length;

    public int Start(int token) => _starts[token];

    public int End(int token) => _ends[token];

    public TextSpan Span(int token) => new(_starts[token], _ends[token]);

    /// <summary>Tokens that lie wholly or partly in the span.</summary>
    public TokenRange Covering(TextSpan span)
    {
        var first = LowerBound(_ends, span.Start + 1);
        var end = LowerBound(_starts, span.End);
        return new TokenRange(first, Math.Max(first, end));
    }

    // First index whose value is at least the bound.
    private static int LowerBound(int[] values, int bound)
    {
        int low = 0, high = values.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (values[middle] < bound) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
