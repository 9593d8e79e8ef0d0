using System.Collections.Immutable;

namespace Sitrep.Language;

/// <summary>
/// Finds counts of people and things in words and figures, with their bounds. Rules only. Dates, ages, sums of money, measures,
/// percentages, hours, ordinals and the figures of names ("AK-47", "Resolution 1701") are not counts.
/// </summary>
public sealed class QuantityFinder : ILayerStage
{
    private readonly NumberWords _numbers;
    private readonly QuantityPhrases _phrases;

    private QuantityFinder(NumberWords numbers, QuantityPhrases phrases)
    {
        _numbers = numbers;
        _phrases = phrases;
    }

    public StageCard Card { get; } = new("quantities", [Layer.Tokens, Layer.Times], [Layer.Quantities], null, []);

    /// <summary>Reads the lists in <c>knowledge/numbers</c>; there is no model.</summary>
    public static QuantityFinder Load() => new(NumberWords.Load(), QuantityPhrases.Load());

    public void Annotate(Document document)
    {
        var pieces = new WordPieces(document);
        var inTime = new TokenMask(document.Count, document.Times.Expressions.Select(time => time.Tokens));
        var found = ImmutableArray.CreateBuilder<Quantity>();
        for (var at = 0; at < pieces.Count;)
        {
            if (TryRead(pieces, inTime, at, out var quantity, out var next)) found.Add(quantity);
            at = next;
        }

        document.Quantities = new QuantityLayer(found.ToImmutable());
    }

    private bool TryRead(WordPieces pieces, TokenMask inTime, int at, out Quantity quantity, out int next)
    {
        quantity = null!;
        next = at + 1;
        if (TryRange(pieces, at, out var low, out var high, out var end))
        {
            next = end;
            if (!IsCount(pieces, inTime, at, end)) return false;
            quantity = new Quantity(pieces.Range(at, end), low, low, high);
            return true;
        }

        var core = at + _phrases.Before.Match(pieces, at, out var effect);
        if (core < pieces.Count && pieces.MarkBefore(core) != ' ' && core > at) return false;
        (long Low, long Best, long? High) value;
        if (_numbers.TryRead(pieces, core, out var number, out end)) value = (number, number, number);
        else if (_phrases.Vague.Match(pieces, core, out value) is > 0 and var length) end = core + length;
        else return false;

        if (!IsCount(pieces, inTime, core, end))
        {
            next = end;
            return false;
        }

        if (TryDozen(pieces, core, end, ref value)) end++;
        if (effect is BoundEffect.None && _phrases.After.Match(pieces, end, out effect) is > 0 and var after) end += after;
        value = Bounded(value, effect);
        quantity = new Quantity(pieces.Range(at, end), value.Low, value.Best, value.High);
        next = end;
        return true;
    }

    // "between 10 and 15", "10 to 15", "10-15", "at least 10 and up to 15".
    private bool TryRange(WordPieces pieces, int at, out long low, out long high, out int end)
    {
        if (_phrases.Before.Match(pieces, at, out var effect) is > 0 and var least && effect == BoundEffect.Least && _numbers.TryRead(pieces, at + least, out low, out var open))
        {
            if (pieces.Is(open, "and") || pieces.Is(open, "or") || pieces.Is(open, "but")) open++;
            if (pieces.Is(open, "possibly") || pieces.Is(open, "perhaps")) open++;
            if (_phrases.Before.Match(pieces, open, out effect) is > 0 and var most && effect == BoundEffect.Most && _numbers.TryRead(pieces, open + most, out high, out end) && low < high) return true;
        }

        low = high = end = 0;
        var between = pieces.Is(at, "between");
        var first = between ? at + 1 : at;
        if (first >= pieces.Count || !_numbers.TryRead(pieces, first, out low, out var middle) || middle >= pieces.Count) return false;
        var second = middle;
        if (pieces.Is(middle, between ? "and" : "to")) second = middle + 1;
        else if (between || pieces.MarkBefore(middle) != '-') return false;
        if (!between && pieces.Is(at - 1, "from")) return false;
        return second < pieces.Count && _numbers.TryRead(pieces, second, out high, out end) && low < high;
    }

    // "two dozen" is 24; "several dozen" stands in the list.
    private static bool TryDozen(WordPieces pieces, int core, int end, ref (long Low, long Best, long? High) value)
    {
        if (!pieces.Is(end, "dozen") || value.High != value.Low || end == core) return false;
        value = (value.Low * 12, value.Low * 12, value.Low * 12);
        return true;
    }

    private static (long Low, long Best, long? High) Bounded((long Low, long Best, long? High) value, BoundEffect effect) => effect switch
    {
        BoundEffect.Least => (value.Low, value.Best, null),
        BoundEffect.Most => (Math.Min(1, value.Low), value.Best, value.Best),
        _ => value,
    };

    private bool IsCount(WordPieces pieces, TokenMask inTime, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (inTime[pieces.Token(i)]) return false;
        }

        var before = start > 0 ? pieces.Form(start - 1) : default;
        var after = end < pieces.Count ? pieces.Form(end) : default;
        if (!before.IsEmpty && _phrases.NoCountBefore.Contains(before)) return false;
        if (!after.IsEmpty && _phrases.NoCountAfter.Contains(after)) return false;
        if (end < pieces.Count && pieces.MarkBefore(end) == '-' && !pieces.Is(end, "odd") && !pieces.Is(end, "member") && !pieces.Is(end, "strong")) return false;
        return pieces.Is(start, "no") ? NoCounts(pieces, start)
            : !IsNamePart(pieces, start) && !IsYear(pieces, start, end) && !IsAge(pieces, start, end) && !IsOneAsPronoun(pieces, start, end);
    }

    // "no casualties", but not "no longer", "no doubt".
    private static bool NoCounts(WordPieces pieces, int at) =>
        at + 1 < pieces.Count && char.IsAsciiLetter(pieces.Form(at + 1)[0])
        && !(pieces.Is(at + 1, "longer") || pieces.Is(at + 1, "doubt") || pieces.Is(at + 1, "matter") || pieces.Is(at + 1, "way") || pieces.Is(at + 1, "more")
            || pieces.Is(at + 1, "immediate") || pieces.Is(at + 1, "place") || pieces.Is(at + 1, "other"));

    // "AK-47", "F-16", "M 16": the figure hangs on a letter group, or letters touch it.
    private static bool IsNamePart(WordPieces pieces, int start)
    {
        if (start == 0) return false;
        var before = pieces.Form(start - 1);
        var joined = pieces.MarkBefore(start) != ' ' || pieces.Touches(start) && before is not "(" and not "[" and not "\"" and not "“" and not "—" and not "'";
        return joined || before is ['#'] || before.Length == 1 && char.IsAsciiLetterUpper(before[0]) && before is not "A" and not "I" && char.IsAsciiDigit(pieces.Form(start)[0]);
    }

    // A bare 1900 to 2099 is a year: "the 2003 invasion".
    private static bool IsYear(WordPieces pieces, int start, int end)
    {
        var form = pieces.Form(start);
        return end == start + 1 && form.Length == 4 && form[..2] is "19" or "20" && form.Length == 4 && char.IsAsciiDigit(form[3]) && char.IsAsciiDigit(form[2]);
    }

    // "Al-Kadhimi, 54, was": a figure between commas behind a name.
    private static bool IsAge(WordPieces pieces, int start, int end)
    {
        if (start < 2 || end != start + 1 || !NumberWords.TryFigure(pieces.Form(start), out var years) || years > 110) return false;
        var opens = pieces.Form(start - 1);
        var closes = end < pieces.Count ? pieces.Form(end) : ".";
        if (!(opens is "," && closes is "," or "." or ";" or ")" or "and" || opens is "(" && closes is ")")) return false;
        return char.IsUpper(pieces.Form(start - 2)[0]);
    }

    // "one of them", "one soldier" count; "one another", "one's", "that one" do not. "That seven guards were hurt" does.
    private static bool IsOneAsPronoun(WordPieces pieces, int start, int end) =>
        end == start + 1 && pieces.Is(start, "one") && (pieces.Is(end, "another") || pieces.Is(end, "'s") || pieces.Is(start - 1, "the") || pieces.Is(start - 1, "no")
            || pieces.Is(start - 1, "this") || pieces.Is(start - 1, "that") || pieces.Is(start - 1, "which") || pieces.Is(start - 1, "each")
            || pieces.Is(start - 1, "every") || pieces.Is(start - 1, "any") || pieces.Is(start - 1, "another"));
}
