using System.Text;

namespace Sitrep.Incidents;

/// <summary>
/// Headlines With Most Words In Capitals, read as sentences: taggers take every capital for a name. A word keeps its capital where the
/// text below has it with one inside a sentence, or where it has more capitals than the first.
/// </summary>
public static class Headline
{
    private const double MostlyCapitals = 0.6;

    /// <summary>The headline in sentence case, of the same length; as it stands when most of its words begin small.</summary>
    /// <param name="headline">As printed; slots in braces ("{city}") are left alone.</param>
    /// <param name="text">The report below it.</param>
    public static string InSentenceCase(string headline, string text)
    {
        var words = Words(headline).Where(word => word.Start == 0 || headline[word.Start - 1] != '{').ToList();
        if (words.Count(word => char.IsUpper(headline[word.Start])) < MostlyCapitals * words.Count) return headline;
        var names = NamesOf(text);
        var sentence = new StringBuilder(headline);
        foreach (var (start, end) in words.Where(word => word.Start > 0))
        {
            var rest = headline.AsSpan(start + 1, end - start - 1);
            if (rest.ContainsAnyInRange('A', 'Z') || names.Contains(headline[start..end])) continue;
            sentence[start] = char.ToLowerInvariant(sentence[start]);
        }

        return sentence.ToString();
    }

    private static IEnumerable<(int Start, int End)> Words(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at])) continue;
            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '.' or '_')) at++;
            yield return (start, at);
        }
    }

    private static HashSet<string> NamesOf(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (start, end) in Words(text))
        {
            // A capital behind a small letter and a space begins no sentence.
            if (char.IsUpper(text[start]) && start > 1 && text[start - 1] == ' ' && (char.IsLetterOrDigit(text[start - 2]) || text[start - 2] == ',')) names.Add(text[start..end].TrimEnd('.'));
        }

        return names;
    }
}
