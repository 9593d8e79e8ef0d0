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
    private readonly WordClusters _clusters;
    private readonly AttributionModel? _model;

    private StatementFinder(AttributionWords words, WordClasses classes, WordClusters clusters, AttributionModel? model)
    {
        _words = words;
        _classes = classes;
        _clusters = clusters;
        _model = model;
    }

    /// <summary>Reads <c>knowledge/attribution</c>, <c>knowledge/wording</c> and the models <c>words</c> and <c>statements</c>.</summary>
    public static StatementFinder Load() => Load(ModelFolder.Find());

    /// <exception cref="ModelException">A model is missing or is not the one on its card.</exception>
    public static StatementFinder Load(ModelFolder models) => Of(OfRules(models), AttributionModel.Load(models));

    /// <summary>The rules alone; the model learns on what they find.</summary>
    public static StatementFinder OfRules(ModelFolder models) => new(AttributionWords.Load(), WordClasses.Load(), WordClusters.Load(models), null);

    /// <summary>The rules of a finder with a model beside them.</summary>
    public static StatementFinder Of(StatementFinder rules, AttributionModel model)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new StatementFinder(rules._words, rules._classes, rules._clusters, model);
    }

    /// <summary>Statements in the order of their cues. Needs tokens, sentences, times and quantities; uses tags and coreference where they are there.</summary>
    public ImmutableArray<Statement> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var phrases = new NounPhrases(document, _classes.Of(document));
        var quotations = Quotations.Of(document);
        var reader = ReadRules(document, phrases, quotations);
        var drafts = reader.Drafts;
        if (_model is not null) drafts = StatementMerging.Merge(drafts, _model.Tag(ColumnsOf(document, phrases, quotations, drafts)), phrases);
        AddStandingAlone(document, quotations, drafts);
        var channels = new List<(int Sentence, TokenRange Media)>();
        for (var sentence = 0; sentence < document.Sentences.Count; sentence++)
        {
            if (Channel(document, phrases, reader, sentence) is { } media) channels.Add((sentence, media));
        }

        return new StatementNaming(document, phrases, quotations, _words, channels).Name(reader, drafts);
    }

    /// <summary>What the model sees of a document.</summary>
    public AttributionColumns Columns(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var phrases = new NounPhrases(document, _classes.Of(document));
        var quotations = Quotations.Of(document);
        return ColumnsOf(document, phrases, quotations, ReadRules(document, phrases, quotations).Drafts);
    }

    private CueReader ReadRules(Document document, NounPhrases phrases, Quotations quotations)
    {
        var reader = new CueReader(document, phrases, quotations, _words);
        for (var sentence = 0; sentence < document.Sentences.Count; sentence++) reader.Read(sentence);
        return reader;
    }

    private AttributionColumns ColumnsOf(Document document, NounPhrases phrases, Quotations quotations, List<StatementDraft> drafts) =>
        new(document, _clusters, phrases.Classes, quotations, drafts);

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
