using System.Text;

namespace Sitrep.Evaluation;

/// <summary>Strings of fillers as the MUC-4 measures compare them: lower case, without punctuation, articles and extra space.</summary>
public static class FillerText
{
    public static string Normalize(string filler)
    {
        var kept = new StringBuilder(filler.Length);
        foreach (var c in filler)
        {
            // Punctuation goes without leaving a space, as in the authors' scorer: "u.s." is "us".
            if (char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c))) continue;
            kept.Append(char.ToLowerInvariant(c));
        }

        var words = kept.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Where(word => word is not ("a" or "an" or "the")));
    }
}
