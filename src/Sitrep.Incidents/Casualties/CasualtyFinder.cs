using System.Collections.Immutable;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>Finds what a report says became of people, and how many of them. Works on text in capitals alike.</summary>
public sealed class CasualtyFinder
{
    private readonly CasualtyWords _words;
    private readonly WordClasses _classes;
    private readonly CertaintyJudge _certainty;

    private CasualtyFinder(CasualtyWords words, WordClasses classes, CertaintyJudge certainty)
    {
        _words = words;
        _classes = classes;
        _certainty = certainty;
    }

    /// <summary>Reads <c>knowledge/casualties</c>, <c>knowledge/wording</c> and <c>knowledge/certainty</c>.</summary>
    public static CasualtyFinder Load() => new(CasualtyWords.Load(), WordClasses.Load(), CertaintyJudge.Load());

    /// <summary>Mentions in the order of their cues. Needs tokens, sentences, times and quantities; uses tags where they are there.</summary>
    public ImmutableArray<CasualtyMention> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var reader = new CasualtySentence(document, new NounPhrases(document, _classes.Of(document)), _words, _certainty);
        for (var sentence = 0; sentence < document.Sentences.Count; sentence++) reader.Read(sentence);
        return reader.Mentions;
    }
}
