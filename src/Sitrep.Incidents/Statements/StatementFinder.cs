using System.Collections.Immutable;
using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Incidents;

/// <summary>
/// Finds what a report renders as said: by reporting words, by "according to", by quotation marks. Names the speaker as fully as the report
/// does, and who carried the words.
/// </summary>
public sealed class StatementFinder
{
    private readonly AttributionWords _words;
    private readonly WordClasses _classes;

    private StatementFinder(AttributionWords words, WordClasses classes)
    {
        _words = words;
        _classes = classes;
    }

    /// <summary>Reads <c>knowledge/attribution</c> and <c>knowledge/wording</c>.</summary>
    public static StatementFinder Load() => new(AttributionWords.Load(), WordClasses.Load());

    /// <summary>Statements in the order of their cues. Needs tokens, sentences, times and quantities; uses tags and coreference where they are there.</summary>
    public ImmutableArray<Statement> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var phrases = new NounPhrases(document, _classes.Of(document));
        var quotations = Quotations.Of(document);
        var reader = new CueReader(document, phrases, quotations, _words);
        var channels = new List<(int Sentence, TokenRange Media)>();
        for (var sentence = 0; sentence < document.Sentences.Count; sentence++)
        {
            reader.Read(sentence);
            if (Channel(document, phrases, reader, sentence) is { } media) channels.Add((sentence, media));
        }

        AddStandingAlone(document, quotations, reader.Drafts);
        return new StatementNaming(document, phrases, quotations, _words, channels).Name(reader);
    }

    // "He later appeared on Iraqi television": what he says next is said there.
    private static TokenRange? Channel(Document document, NounPhrases phrases, CueReader reader, int sentence)
    {
        var range = document.Sentences[sentence];
        for (var i = range.Start; i + 1 < range.End; i++)
        {
            if (!(phrases.Is(i, "appeared") || phrases.Is(i, "spoke") || phrases.Is(i, "speaking") || phrases.Is(i, "appearing")) || !(phrases.Is(i + 1, "on") || phrases.Is(i + 1, "to"))) continue;
            if (phrases.After(i + 2, range.End) is { } place && reader.MediaIn(place.Tokens) is not null) return place.Tokens;
        }

        return null;
    }

    // A quotation that no reporting word has taken goes on with the speaker before it.
    private static void AddStandingAlone(Document document, Quotations quotations, List<StatementDraft> drafts)
    {
        foreach (var quotation in quotations.List)
        {
            var sentence = document.Sentences.Of(quotation.Tokens.Start);
            var range = document.Sentences[sentence];
            if (quotation.Tokens.Start != range.Start || drafts.Exists(draft => draft.Content.Exists(content => content.Overlaps(quotation.Tokens)))) continue;
            var lastSentence = document.Sentences[document.Sentences.Of(quotation.Tokens.End - 1)];
            if (quotation.Tokens.End < lastSentence.End - 1 || quotation.Tokens.Length < 4) continue;
            drafts.Add(new StatementDraft(null, -1, new TokenRange(quotation.Tokens.Start, quotation.Tokens.Start), [quotation.Tokens], [], sentence));
        }

        drafts.Sort((left, right) => left.Content[0].Start != right.Content[0].Start ? left.Content[0].Start.CompareTo(right.Content[0].Start) : left.Cue.Start.CompareTo(right.Cue.Start));
    }
}
