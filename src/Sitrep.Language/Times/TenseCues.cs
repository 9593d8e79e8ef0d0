namespace Sitrep.Language;

/// <summary>Whether what is told around a time expression lies behind or ahead.</summary>
internal enum TenseCue
{
    None,
    Past,
    Future,
}

/// <summary>Tells the tense around a time expression from the nearest word that shows one, in the same sentence.</summary>
internal sealed class TenseCues
{
    private readonly WordList<TenseCue> _words = new();

    public static TenseCues Load()
    {
        var cues = new TenseCues();
        foreach (var row in KnowledgeTable.Rows("times", "tense", 2)) cues._words.Add(row[0], Enum.Parse<TenseCue>(row[1], ignoreCase: true));
        return cues;
    }

    /// <param name="document">With tokens and sentences.</param>
    /// <param name="tokens">The time expression.</param>
    public TenseCue Around(Document document, TokenRange tokens)
    {
        var sentence = document.Sentences[document.Sentences.Of(tokens.Start)];
        for (var distance = 1; distance < 25; distance++)
        {
            var before = tokens.Start - distance;
            var after = tokens.End - 1 + distance;
            if (before >= sentence.Start && Of(document.Form(before)) is not TenseCue.None and var left) return left;
            if (after < sentence.End && Of(document.Form(after)) is not TenseCue.None and var right) return right;
        }

        return TenseCue.None;
    }

    private TenseCue Of(ReadOnlySpan<char> form)
    {
        if (_words.TryGet(form, out var cue)) return cue;
        return form.Length > 4 && form.EndsWith("ed", StringComparison.OrdinalIgnoreCase) && !form.EndsWith("eed", StringComparison.OrdinalIgnoreCase) ? TenseCue.Past : TenseCue.None;
    }
}
