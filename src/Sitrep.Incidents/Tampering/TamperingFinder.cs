using System.Collections.Immutable;
using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Incidents;

/// <summary>Remarks words that look reworded, broken, or at odds with the rest of the report. Rewrites nothing.</summary>
public sealed class TamperingFinder
{
    /// <summary>Suspicions below this are not remarked: on untouched reports it leaves less than one sentence in a hundred with a remark.</summary>
    public const float RemarkedFrom = 1;

    private readonly WordClasses _classes;
    private readonly PhraseSet<bool> _placeHeads;
    private readonly Lazy<WordChoiceModel> _wordChoice;

    private TamperingFinder(WordClasses classes, PhraseSet<bool> placeHeads, ModelFolder models)
    {
        _classes = classes;
        _placeHeads = placeHeads;
        _wordChoice = new Lazy<WordChoiceModel>(() => WordChoiceModel.Load(models));
    }

    /// <summary>Reads <c>knowledge/tampering</c> and <c>knowledge/wording</c>, and at the first report the model <c>tampering</c>.</summary>
    public static TamperingFinder Load() => Load(ModelFolder.Find());

    public static TamperingFinder Load(ModelFolder models)
    {
        var heads = new PhraseSet<bool>();
        foreach (var row in KnowledgeTable.Rows("tampering", "place-heads", 1)) heads.Add(row[0], true);
        return new TamperingFinder(WordClasses.Load(), heads, models);
    }

    /// <summary>Remarks by position. Needs tokens and sentences; words are judged where tags and lemmas are there.</summary>
    /// <param name="document">The report.</param>
    /// <param name="casualties">What was found of people harmed in it, for counts that contradict each other.</param>
    /// <param name="damages">What was found of damage, likewise.</param>
    public ImmutableArray<Remark> Find(Document document, ImmutableArray<CasualtyMention> casualties, ImmutableArray<DamageMention> damages)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. Suspect(document).Where(suspicion => suspicion.Score >= RemarkedFrom).Select(TamperingNotes.Remark)
            .Concat(CountContradictions.Find(document, casualties))
            .Concat(HarmContradictions.Find(document, casualties, damages))
            .OrderBy(remark => remark.Span).ThenBy(remark => remark.Kind)];
    }

    /// <summary>Without comparing what is said of harm.</summary>
    public ImmutableArray<Remark> Find(Document document) => Find(document, [], []);

    /// <summary>All that may have been tampered with, likely or not.</summary>
    public IEnumerable<Suspicion> Suspect(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var classes = _classes.Of(document);
        if (!document.Has(Layer.Tags) || !document.Has(Layer.Lemmas)) return NameVariants.Find(document, classes, null).Concat(GarbledNames.Find(document, classes, _placeHeads));
        var model = _wordChoice.Value;
        var found = NameVariants.Find(document, classes, model.Words).Concat(UnknownNames.Find(document, classes, model.Words)).Concat(GarbledNames.Find(document, classes, _placeHeads));
        if (document.Has(Layer.Names)) found = found.Concat(MixedNames.Find(document, model));
        return found.Concat(OddWords.Find(document, model)).Concat(CutSentences.Find(document, model));
    }
}
