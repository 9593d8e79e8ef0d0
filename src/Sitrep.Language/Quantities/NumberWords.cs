using System.Globalization;

namespace Sitrep.Language;

/// <summary>Reads whole numbers in words and figures: "seven", "twenty-one", "12,000", "1.5 million", "two hundred and five".</summary>
internal sealed class NumberWords
{
    private enum Kind
    {
        Unit,
        Ten,
        Hundred,
        Power,
    }

    // Above this a sum could overflow; no count of people or things comes near.
    private const decimal Largest = 1_000_000_000_000_000m;

    private readonly WordList<(long Value, Kind Kind)> _words = new();

    private NumberWords()
    {
    }

    public static NumberWords Load()
    {
        var words = new NumberWords();
        foreach (var row in KnowledgeTable.Rows("numbers", "words", 3))
            words._words.Add(row[0], (long.Parse(row[1], CultureInfo.InvariantCulture), Enum.Parse<Kind>(row[2], ignoreCase: true)));
        return words;
    }

    /// <summary>True when a number begins at the piece; then its value and the piece after it.</summary>
    public bool TryRead(WordPieces pieces, int at, out long value, out int next)
    {
        decimal total = 0, current = -1;
        var last = Kind.Power;
        var whole = true;
        next = at;
        while (next < pieces.Count)
        {
            var word = Skippable(pieces, next, at) ? next + 1 : next;
            if (word >= pieces.Count || pieces.MarkBefore(word) == '/' && word > at) break;
            if (TryFigure(pieces.Form(word), out var figure))
            {
                if (word > at) break;
                current = figure;
                last = Kind.Unit;
                whole = figure == decimal.Truncate(figure);
            }
            else if (_words.TryGet(pieces.Form(word), out var entry))
            {
                // "hundred" and above stand alone only after "a"; a unit never follows a unit ("two one").
                if (entry.Kind is Kind.Unit && current >= 0 && !(last is Kind.Ten && entry.Value is > 0 and < 10 || last is Kind.Hundred)) break;
                if (entry.Kind is Kind.Ten && current >= 0 && last is not Kind.Hundred) break;
                if (entry.Kind is Kind.Hundred && (current < 0 && !AfterArticle(pieces, word, at) || last is Kind.Hundred)) break;
                if (entry.Kind is Kind.Power && current < 0 && !AfterArticle(pieces, word, at)) break;
                if (entry.Kind is Kind.Power)
                {
                    total += Math.Max(current, 1) * entry.Value;
                    current = -1;
                    whole = true;
                }
                else
                {
                    current = entry.Kind is Kind.Hundred ? Math.Max(current, 1) * 100 : Math.Max(current, 0) + entry.Value;
                }

                last = entry.Kind;
            }
            else if (Article(pieces, word) && word == at && word + 1 < pieces.Count && IsMagnitude(pieces.Form(word + 1)))
            {
                next = word + 1;
                continue;
            }
            else
            {
                break;
            }

            next = word + 1;
        }

        var sum = total + Math.Max(current, 0);
        value = whole && sum <= Largest ? (long)sum : -1;
        return next > at && (total > 0 || current >= 0) && value >= 0;
    }

    /// <summary>A figure alone: "12", "12,000", "1.5".</summary>
    public static bool TryFigure(ReadOnlySpan<char> form, out decimal value)
    {
        value = 0;
        if (form.Length is 0 or > 15 || !char.IsAsciiDigit(form[0]) || !char.IsAsciiDigit(form[^1])) return false;
        if (form.IndexOf(',') >= 0 && !GroupsAreThree(form)) return false;
        return decimal.TryParse(form, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value);
    }

    private static bool GroupsAreThree(ReadOnlySpan<char> form)
    {
        var digits = form.IndexOf('.') is > 0 and var point ? point : form.Length;
        for (var i = 0; i < digits; i++)
        {
            if (form[i] == ',' != ((digits - i) % 4 == 0)) return false;
        }

        return true;
    }

    // "two hundred and five": the "and" belongs to the number only after "hundred" or "thousand".
    private bool Skippable(WordPieces pieces, int at, int start) =>
        at > start && pieces.Is(at, "and") && at + 1 < pieces.Count && IsMagnitude(pieces.Form(at - 1))
        && _words.TryGet(pieces.Form(at + 1), out var after) && after.Kind is Kind.Unit or Kind.Ten && at - 1 > start;

    private bool IsMagnitude(ReadOnlySpan<char> form) => _words.TryGet(form, out var entry) && entry.Kind is Kind.Hundred or Kind.Power;

    private static bool AfterArticle(WordPieces pieces, int word, int start) => word > start && Article(pieces, word - 1);

    private static bool Article(WordPieces pieces, int at) => pieces.Is(at, "a") || pieces.Is(at, "an");
}
