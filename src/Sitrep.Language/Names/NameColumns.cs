using Sitrep.World;

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

/// <summary>What features ask of each unit of a document, worked out once.</summary>
public sealed class NameColumns
{
    private readonly NameUnits _units;

    public NameColumns(Document document, WordClusters clusters, KnownWorld world)
    {
        _units = new NameUnits(document, clusters);
        var count = _units.Count;
        Lower = new uint[count];
        Shape = new uint[count];
        Case = new LetterCase[count];
        Fine = new ushort[count];
        Coarse = new byte[count];
        Next = new int[count];
        Place = new byte[count];
        People = new bool[count];
        First = new Dictionary<uint, int>(count);
        var last = new Dictionary<uint, int>(count);
        int upper = 0, lower = 0;
        for (var i = 0; i < count; i++)
        {
            var form = Form(i);
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
        LookUp(world, document.Text);
    }

    /// <summary>Units of a sentence.</summary>
    public TokenRange Sentence(int sentence) => _units.Sentence(sentence);

    /// <summary>The document's tokens in a range of units.</summary>
    public TokenRange TokensOf(TokenRange units) => _units.TokensOf(units);

    /// <summary>The characters of a unit.</summary>
    public ReadOnlySpan<char> Form(int unit) => _units.Form(unit);

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

    /// <summary>
    /// What the gazetteer makes of the longest place name through the token: 0 for none, else 1 + 4 × how prominent its first place is
    /// + where in the name the token stands (first, inner, last, only).
    /// </summary>
    public byte[] Place { get; }

    /// <summary>True for "Iraqi", "Salvadorans".</summary>
    public bool[] People { get; }

    private void LookUp(KnownWorld world, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < Place.Length;)
        {
            var end = i + 1;
            if (Case[i] is LetterCase.Initial or LetterCase.Capitals or LetterCase.Mixed)
            {
                var start = _units.Start(i);
                // A name is never long; the rest of a megabyte need not be looked at.
                var rest = text[start..Math.Min(text.Length, start + 120)];
                People[i] = world.Countries.LongestPeopleAt(rest) is not null;
                var length = world.Gazetteer.LongestAt(rest, out var found);
                while (end < Place.Length && _units.End(end) <= start + length) end++;
                if (length > 0 && _units.End(end - 1) == start + length) Mark(i, end, Prominence(found[0]));
                else end = i + 1;
            }

            i = end;
        }
    }

    private void Mark(int start, int end, int prominence)
    {
        for (var i = start; i < end; i++)
        {
            var place = end - start == 1 ? 3 : i == start ? 0 : i == end - 1 ? 2 : 1;
            Place[i] = (byte)(1 + 4 * prominence + place);
        }
    }

    private static int Prominence(in PlaceCandidate place) => place switch
    {
        { Kind: PlaceKind.Country } => 0,
        { Kind: PlaceKind.Admin1 } => 1,
        { IsAlternateName: true } => 2,
        { Population: > 1_000_000 } => 3,
        { Population: > 100_000 } => 4,
        { Population: > 10_000 } => 5,
        _ => 6,
    };

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
