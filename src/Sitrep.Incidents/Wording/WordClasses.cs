using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>Gives each token its closed class by its form alone, which holds in capitals and without any model.</summary>
internal sealed class WordClasses
{
    private readonly Dictionary<string, WordClass> _closed = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private WordClasses() => _lookup = _closed.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads <c>knowledge/wording</c>.</summary>
    public static WordClasses Load()
    {
        var classes = new WordClasses();
        foreach (var row in KnowledgeTable.Rows("wording", "closed", 2))
        {
            var kind = Enum.Parse<WordClass>(row[1]);
            classes._closed.TryAdd(row[0], kind);
            classes._closed.TryAdd(row[0].Replace('\'', '’'), kind);
        }

        return classes;
    }

    /// <summary>The class of every token of a document.</summary>
    public WordClass[] Of(Document document)
    {
        var classes = new WordClass[document.Count];
        for (var i = 0; i < classes.Length; i++) classes[i] = Of(document, i);
        return classes;
    }

    private WordClass Of(Document document, int token)
    {
        var form = document.Form(token);
        if (char.IsLetterOrDigit(form[0])) return form is "US" or "IT" ? WordClass.Open : Adverbial(form, _lookup.TryGetValue(form, out var known) ? known : WordClass.Open);
        if (form is "'s" or "’s" or "'S" or "’S") return IsPossessive(document, token) ? WordClass.Possessive : WordClass.Auxiliary;
        if (form is "'" or "’" && token > 0 && document.Tokens.End(token - 1) == document.Tokens.Start(token) && document.Form(token - 1)[^1] is 's' or 'S') return WordClass.Possessive;
        if (form[0] is '"' or '“' or '”' or '„' or '«' or '»' || form is "''" or "``" or "'" or "‘" or "’") return WordClass.Quote;
        if (form.Length > 1 && _lookup.TryGetValue(form, out var clitic)) return clitic;
        return form is "-" or "‑" or "‐" && IsInsideWord(document, token) ? WordClass.Hyphen : char.IsLetterOrDigit(form[^1]) ? WordClass.Open : WordClass.Mark;
    }

    // "critically", "reportedly": an adverb may stand between people and what became of them.
    private static WordClass Adverbial(ReadOnlySpan<char> form, WordClass known) =>
        known == WordClass.Open && form.Length > 5 && form.EndsWith("ly", StringComparison.OrdinalIgnoreCase) && !form.EndsWith("family", StringComparison.OrdinalIgnoreCase) && !char.IsUpper(form[0])
            ? WordClass.Adverb
            : known;

    private static bool IsInsideWord(Document document, int token) =>
        token > 0 && token + 1 < document.Count && document.Tokens.End(token - 1) == document.Tokens.Start(token) && document.Tokens.End(token) == document.Tokens.Start(token + 1);

    // "it's", "he's", "that's" are verbs; all other 's are taken for possessives.
    private bool IsPossessive(Document document, int token) =>
        token == 0 || !_lookup.TryGetValue(document.Form(token - 1), out var before) || before is not (WordClass.Pronoun or WordClass.Determiner or WordClass.Adverb);
}
