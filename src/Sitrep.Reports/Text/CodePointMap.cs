namespace Sitrep.Reports;

/// <summary>
/// Turns UTF-16 positions of one text into the contract's Unicode code points and back.
/// A lone surrogate counts as one code point, as it does in a UTF-32 reading with replacement.
/// </summary>
public sealed class CodePointMap
{
    // Positions of the second halves of surrogate pairs: each of them is a UTF-16 unit without a code point of its own.
    private readonly int[] _lowHalves;

    /// <param name="text">The text whose positions are turned.</param>
    public CodePointMap(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lows = new List<int>();
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1])) lows.Add(i);
        }

        _lowHalves = [.. lows];
        CodePointCount = text.Length - _lowHalves.Length;
    }

    /// <summary>Length of the text in code points.</summary>
    public int CodePointCount { get; }

    /// <summary>Code points that end at or before the UTF-16 position; a position inside a pair counts the pair as begun.</summary>
    public int ToCodePoint(int utf16Position)
    {
        var found = Array.BinarySearch(_lowHalves, utf16Position);
        var before = found >= 0 ? found : ~found;
        return utf16Position - before;
    }

    /// <summary>UTF-16 position at which the given code point begins.</summary>
    public int ToUtf16(int codePointPosition)
    {
        // The k-th pair (0-based) pushes everything from code point _lowHalves[k] - k on by one more unit.
        int low = 0, high = _lowHalves.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_lowHalves[middle] - middle <= codePointPosition) low = middle + 1;
            else high = middle;
        }

        return codePointPosition + low;
    }
}
