namespace Sitrep.Language;

/// <summary>Which tokens lie in any of some ranges.</summary>
internal sealed class TokenMask
{
    private readonly bool[] _in;

    public TokenMask(int count, IEnumerable<TokenRange> ranges)
    {
        _in = new bool[count];
        foreach (var range in ranges) _in.AsSpan(range.Start, range.Length).Fill(true);
    }

    public bool this[int token] => _in[token];
}
