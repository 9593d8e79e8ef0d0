using System.Collections.Immutable;
using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Incidents;

/// <summary>Remarks words that look reworded, broken, or at odds with the rest of the report. Rewrites nothing.</summary>
public sealed class TamperingFinder
{
    private readonly WordClasses _classes;
    private readonly PhraseSet<bool> _placeHeads;

    private TamperingFinder(WordClasses classes, PhraseSet<bool> placeHeads)
    {
        _classes = classes;
        _placeHeads = placeHeads;
    }

    /// <summary>Reads <c>knowledge/tampering</c> and <c>knowledge/wording</c>.</summary>
    public static TamperingFinder Load()
    {
        var heads = new PhraseSet<bool>();
        foreach (var row in KnowledgeTable.Rows("tampering", "place-heads", 1)) heads.Add(row[0], true);
        return new TamperingFinder(WordClasses.Load(), heads);
    }

    /// <summary>Remarks by position. Needs tokens and sentences.</summary>
    /// <param name="document">The report.</param>
    /// <param name="casualties">What was found of people harmed in it, for counts that contradict each other.</param>
    public ImmutableArray<Remark> Find(Document document, ImmutableArray<CasualtyMention> casualties)
    {
        ArgumentNullException.ThrowIfNull(document);
        var classes = _classes.Of(document);
        return [.. NameVariants.Find(document, classes)
            .Concat(GarbledNames.Find(document, classes, _placeHeads))
            .Concat(CountContradictions.Find(document, casualties))
            .OrderBy(remark => remark.Span).ThenBy(remark => remark.Kind)];
    }

    /// <summary>Without comparing counts.</summary>
    public ImmutableArray<Remark> Find(Document document) => Find(document, []);
}
