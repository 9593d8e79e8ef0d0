namespace Sitrep.Language;

/// <summary>Groups tokens into sentences and paragraphs.</summary>
public sealed class SentenceFinder(LanguageOptions options) : ILayerStage
{
    public StageCard Card { get; } = new("sentences", [Layer.Tokens], [Layer.Sentences], null, ["ud"]);

    public static SentenceFinder Load(LanguageOptions options) => new(options);

    public void Annotate(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var breaks = new LineBreaks(document.Text);
        var first = new List<int>();
        var paragraphs = new List<int>();
        var paragraph = 0;
        var start = 0;
        var count = document.Tokens.Count;
        for (var token = 0; token < count; token++)
        {
            var isParagraphEnd = token + 1 < count && EndsParagraph(document, breaks, token);
            if (token + 1 < count && token + 1 - start < options.MaxSentenceTokens && !isParagraphEnd && !SentenceEnds.After(document, token)) continue;
            first.Add(start);
            paragraphs.Add(paragraph);
            start = token + 1;
            if (isParagraphEnd) paragraph++;
        }

        first.Add(count);
        document.Sentences = new SentenceLayer([.. first], [.. paragraphs]);
    }

    // The dateline is a sentence of its own, in a paragraph of its own.
    private static bool EndsParagraph(Document document, LineBreaks breaks, int token)
    {
        int from = document.Tokens.End(token), to = document.Tokens.Start(token + 1);
        var dateline = document.Report.DatelineSpan;
        if (!dateline.IsEmpty && ((from <= dateline.End && to >= dateline.End) || (from <= dateline.Start && to >= dateline.Start))) return true;
        return to > from && breaks.PartParagraphs(from, to);
    }
}
