using System.Globalization;
using System.Text;

namespace Sitrep.Evaluation;

/// <summary>Likeness of two texts by their runs of four words, counted as multisets. A text of fewer words is one run.</summary>
public static class Shingles
{
    private const int Words = 4;

    /// <summary>Precision and recall of the found text; an empty pair is right, an empty half is wrong.</summary>
    public static (double Precision, double Recall) Compare(string found, string gold)
    {
        var ours = Count(found);
        var theirs = Count(gold);
        double both = 0;
        foreach (var (shingle, count) in ours) both += Math.Min(count, theirs.GetValueOrDefault(shingle));
        var extra = ours.Values.Sum() - both;
        var missing = theirs.Values.Sum() - both;
        return (Share(both, extra, missing), Share(both, missing, extra));
    }

    private static double Share(double both, double wrong, double other) => both + wrong == 0 ? (other == 0 ? 1 : 0) : both / (both + wrong);

    private static Dictionary<string, int> Count(string text)
    {
        var words = WordsOf(text);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(1, words.Count - Words + 1); i++)
        {
            var shingle = string.Join(' ', words.Skip(i).Take(Words));
            counts[shingle] = counts.GetValueOrDefault(shingle) + 1;
        }

        return counts;
    }

    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var isWord = rune.Value == '_' || Rune.GetUnicodeCategory(rune) is <= UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
            if (isWord) word.Append(rune.ToString());
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0) words.Add(word.ToString());
        return words;
    }
}
