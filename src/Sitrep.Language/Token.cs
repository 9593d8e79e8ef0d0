using Sitrep.Reports;

namespace Sitrep.Language;

/// <summary>One token: an index and its document. A view; holds nothing itself.</summary>
public readonly record struct Token(Document Document, int Index)
{
    public TextSpan Span => Document.Tokens.Span(Index);

    public ReadOnlySpan<char> Form => Document.Form(Index);

    public Upos Upos => Document.Tags.Upos(Index);

    public string Lemma => Document.Lemmas[Index];

    /// <summary>The governing token, or null at a sentence's root.</summary>
    public Token? Head => Document.Trees.Head(Index) is >= 0 and var head ? new Token(Document, head) : null;

    public Deprel Deprel => Document.Trees.Deprel(Index);

    public override string ToString() => Form.ToString();
}
