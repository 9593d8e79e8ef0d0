namespace Sitrep.Language;

/// <summary>How a token is written.</summary>
public enum LetterCase : byte
{
    None,
    Lower,
    Initial,
    Capitals,
    Mixed,
    Digits,
    Mark,
}

/// <summary>What features ask of each token of a document, worked out once.</summary>
public sealed class NameColumns
{
    public NameColumns(Document document, WordClusters clusters)
    {
        Document = document;
        var count = document.Count;
        Lower = new uint[count];
        Shape = new uint[count];
        Case = new LetterCase[count];
        Fine = new ushort[count];
        Coarse = new byte[count];
        Next = new int[count];
        First = new Dictionary<uint, int>(count);
        var last = new Dictionary<uint, int>(count);
        int upper = 0, lower = 0;
        for (var i = 0; i < count; i++)
        {
            var form = document.Form(i);
            Lower[i] = FeatureHash.OfLower(form);
            Case[i] = CaseOf(form, ref upper, ref lower);
            Shape[i] = ShapeOf(form);
            Fine[i] = (ushort)clusters.Fine(Lower[i]);
            Coarse[i] = (byte)clusters.Coarse(Fine[i]);
            Next[i] = -1;
            if (last.TryGetValue(Lower[i], out var before)) Next[before] = i;
            else First[Lower[i]] = i;
            last[Lower[i]] = i;
        }

        InCapitals = upper > 9 * lower;
    }

    public Document Document { get; }

    /// <summary>True when nearly all letters are capitals, so that capitals tell nothing.</summary>
    public bool InCapitals { get; }

    public uint[] Lower { get; }

    public uint[] Shape { get; }

    public LetterCase[] Case { get; }

    public ushort[] Fine { get; }

    public byte[] Coarse { get; }

    /// <summary>First token with the same word, by its hash.</summary>
    public Dictionary<uint, int> First { get; }

    /// <summary>Next token with the same word, or -1.</summary>
    public int[] Next { get; }

    private static LetterCase CaseOf(ReadOnlySpan<char> form, ref int upper, ref int lower)
    {
        int up = 0, low = 0, digits = 0;
        foreach (var c in form)
        {
            if (char.IsUpper(c)) up++;
            else if (char.IsLower(c)) low++;
            else if (char.IsDigit(c)) digits++;
        }

        upper += up;
        lower += low;
        if (up + low == 0) return digits > 0 ? LetterCase.Digits : LetterCase.Mark;
        if (up == 0) return LetterCase.Lower;
        if (low == 0) return up == 1 ? LetterCase.Initial : LetterCase.Capitals;
        return up == 1 && char.IsUpper(form[0]) ? LetterCase.Initial : LetterCase.Mixed;
    }

    // "Baghdad" is Xx, "AK-47" is X-d: runs of one class count once.
    private static uint ShapeOf(ReadOnlySpan<char> form)
    {
        var hash = 17u;
        var last = '\0';
        foreach (var c in form)
        {
            var sign = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? 'd' : c;
            if (sign != last) hash = FeatureHash.Mix(hash, sign);
            last = sign;
        }

        return hash;
    }
}
