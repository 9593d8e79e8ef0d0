using System.Collections.Immutable;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>Words between quotation marks, the marks included. May run over several sentences, never over a paragraph.</summary>
/// <param name="Tokens">From the opening mark to the closing one, or to the end of the paragraph when it stays open.</param>
/// <param name="IsOpen">No closing mark stands in the paragraph; the next one may go on with it.</param>
internal readonly record struct Quotation(TokenRange Tokens, bool IsOpen);

/// <summary>Finds double-quoted stretches, by curly and by straight marks.</summary>
internal sealed class Quotations
{
    private readonly int[] _byToken;

    private Quotations(ImmutableArray<Quotation> list, int tokens)
    {
        List = list;
        _byToken = new int[tokens];
        for (var q = 0; q < list.Length; q++) _byToken.AsSpan(list[q].Tokens.Start, list[q].Tokens.Length).Fill(q + 1);
    }

    public ImmutableArray<Quotation> List { get; }

    /// <summary>The quotation that holds a token, or null.</summary>
    public Quotation? At(int token) => token >= 0 && token < _byToken.Length && _byToken[token] > 0 ? List[_byToken[token] - 1] : null;

    public bool IsInside(int token) => At(token) is not null;

    public static Quotations Of(Document document)
    {
        var found = ImmutableArray.CreateBuilder<Quotation>();
        var open = -1;
        var sentences = document.Sentences;
        for (var s = 0; s < sentences.Count; s++)
        {
            for (var i = sentences[s].Start; i < sentences[s].End; i++)
            {
                var form = document.Form(i);
                if (open < 0 && form is "“" or "\"" or "``" or "„") open = i;
                else if (open >= 0 && form is "”" or "\"" or "''")
                {
                    found.Add(new Quotation(new TokenRange(open, i + 1), false));
                    open = -1;
                }
            }

            var lastOfParagraph = s + 1 == sentences.Count || sentences.Paragraph(s + 1) != sentences.Paragraph(s);
            if (!lastOfParagraph || open < 0) continue;
            found.Add(new Quotation(new TokenRange(open, sentences[s].End), true));
            open = -1;
        }

        return new Quotations(found.ToImmutable(), document.Count);
    }
}
