using System.Globalization;

namespace Sitrep.Language;

/// <summary>Reads the words before and after a place's name that put something beside it.</summary>
internal sealed class PlaceOffsetReader
{
    // Further off nobody counts from a town.
    private const double MaxKilometres = 500;

    private readonly Dictionary<string, double> _units = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, double> _directions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, double> _numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, double> _around = new(StringComparer.OrdinalIgnoreCase);

    public static PlaceOffsetReader Load()
    {
        var reader = new PlaceOffsetReader();
        foreach (var row in KnowledgeTable.Rows("places", "beside", 3))
        {
            var words = row[0] switch
            {
                "unit" => reader._units,
                "direction" => reader._directions,
                "number" => reader._numbers,
                "around" => reader._around,
                _ => throw new InvalidDataException($"beside.tsv: '{row[0]}' is not one of unit, direction, number, around."),
            };
            words[row[1]] = double.Parse(row[2], CultureInfo.InvariantCulture);
        }

        return reader;
    }

    /// <summary>What the words beside the name say, or null.</summary>
    public PlaceOffset? Read(Document document, TokenRange name)
    {
        if (name.End < document.Count && Has(_around, document.Form(name.End))) return new PlaceOffset(new TokenRange(name.End, name.End + 1), null, null);
        var at = BeforeKind(document, name.Start - 1);
        var isOutside = Is(document, at, "outside");
        if (!isOutside && !Is(document, at, "of") && !Is(document, at, "from")) return null;
        var end = at + 1;
        if (Is(document, --at, "away")) at--;
        if (at < 0) return isOutside ? new PlaceOffset(new TokenRange(end - 1, end), null, null) : null;
        if (Has(_around, document.Form(at))) return new PlaceOffset(new TokenRange(at, end), null, null);

        int? bearing = null;
        var start = end - 1;
        if (TryGet(_directions, document.Form(at), out var degrees))
        {
            // "south-west" is three tokens.
            if (Is(document, at - 1, "-") && at >= 2 && TryGet(_directions, string.Concat(document.Form(at - 2), document.Form(at)), out var between)) (degrees, at) = (between, at - 2);
            (bearing, start) = ((int)degrees, at--);
            while (Is(document, at, "the") || Is(document, at, "to") || Is(document, at, "due")) at--;
        }

        if (Far(document, ref at) is { } far) return new PlaceOffset(new TokenRange(at + 1, end), far, bearing);
        return bearing is not null || isOutside ? new PlaceOffset(new TokenRange(start, end), null, bearing) : null;
    }

    // "20 km", "20km", "ten miles"; leaves the position before the number.
    private double? Far(Document document, ref int at)
    {
        if (at < 0) return null;
        var last = document.Form(at);
        var digits = 0;
        while (digits < last.Length && (char.IsAsciiDigit(last[digits]) || last[digits] is '.' or ',')) digits++;
        if (digits > 0 && digits < last.Length && TryGet(_units, last[digits..], out var glued) && Number(last[..digits]) is { } count) return Checked(count * glued, ref at, 1);
        if (at < 1 || !TryGet(_units, last, out var unit) || Number(document.Form(at - 1)) is not { } number) return null;
        return Checked(number * unit, ref at, 2);
    }

    private static double? Checked(double kilometres, ref int at, int words)
    {
        if (kilometres is not (> 0 and <= MaxKilometres)) return null;
        at -= words;
        return kilometres;
    }

    private double? Number(ReadOnlySpan<char> word)
    {
        if (TryGet(_numbers, word, out var named)) return named;
        return double.TryParse(word, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    // "the town of" before a name says what it is, not where beside it.
    private static int BeforeKind(Document document, int at)
    {
        if (Is(document, at, "the")) return at - 1;
        return at >= 2 && Is(document, at, "of") && PlaceHints.KindOf(document.Form(at - 1)) is not null ? at - (Is(document, at - 2, "the") ? 3 : 2) : at;
    }

    private static bool Is(Document document, int at, string word) => at >= 0 && document.Form(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool Has(Dictionary<string, double> words, ReadOnlySpan<char> word) => TryGet(words, word, out _);

    private static bool TryGet(Dictionary<string, double> words, ReadOnlySpan<char> word, out double value) => words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out value);
}
