using System.Collections.Immutable;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>One place of a report that says what became of things.</summary>
/// <param name="Effect">Damaged, destroyed, or none where the words say that nothing was.</param>
/// <param name="Words">The words that say it.</param>
/// <param name="Thing">The word for what was damaged; -1 where none stands.</param>
/// <param name="Token">The word that tells it.</param>
/// <param name="Sentence">Index of the sentence.</param>
public sealed record DamageMention(TargetEffect Effect, TokenRange Words, int Thing, int Token, int Sentence);

/// <summary>
/// Finds what is said of damage: <c>knowledge/casualties/damage.tsv</c>, and "no damage". "No damage to him" speaks of a person and is left to the casualties.
/// </summary>
public sealed class DamageFinder
{
    private readonly Dictionary<string, TargetEffect> _verbs = new(StringComparer.Ordinal);
    private readonly CertaintyJudge _certainty = CertaintyJudge.Load();

    private DamageFinder()
    {
    }

    /// <summary>Reads <c>knowledge/casualties</c> and <c>knowledge/certainty</c>.</summary>
    public static DamageFinder Load()
    {
        var finder = new DamageFinder();
        foreach (var row in KnowledgeTable.Rows("casualties", "damage", 3))
        {
            // A participle may be read as a quality, and is then its own lemma: "the damaged wall".
            foreach (var form in (string[])[row[0], row[0] + (row[0][^1] == 'e' ? "d" : "ed")]) finder._verbs.Add(form, Enum.Parse<TargetEffect>(row[1]));
        }

        return finder;
    }

    /// <summary>Mentions in the order of the text. Needs sentences, tags, lemmas and trees; finds nothing without them.</summary>
    public ImmutableArray<DamageMention> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!document.Has(Layer.Trees) || !document.Has(Layer.Lemmas)) return [];
        var found = ImmutableArray.CreateBuilder<DamageMention>();
        for (var sentence = 0; sentence < document.Sentences.Count; sentence++)
        {
            var range = document.Sentences[sentence];
            for (var i = range.Start; i < range.End; i++)
            {
                if (Read(document, i, sentence, range) is { } mention) found.Add(mention);
            }
        }

        return found.ToImmutable();
    }

    private DamageMention? Read(Document document, int token, int sentence, TokenRange range)
    {
        if (document.Lemmas[token] is "damage" && document.Tags.Upos(token) == Upos.Noun) return ReadNoun(document, token, sentence, range);
        if (document.Lemmas[token] is "undamaged" or "unscathed") return new DamageMention(TargetEffect.None, new TokenRange(token, token + 1), -1, token, sentence);
        if (document.Tags.Upos(token) is not (Upos.Verb or Upos.Adj) || !_verbs.TryGetValue(document.Lemmas[token], out var effect)) return null;
        var factuality = _certainty.Judge(document, token);
        if (factuality is Factuality.Possible or Factuality.Planned) return null;
        var thing = ThingOf(document, token, range);
        if (thing < 0 || document.Tags.Upos(thing) is Upos.Pron) return null;
        return new DamageMention(factuality == Factuality.Denied ? TargetEffect.None : effect, new TokenRange(Math.Min(thing, token), Math.Max(thing, token) + 1), thing, token, sentence);
    }

    // "no damage", "caused heavy damage to the mosque"; "damage" bare is as often a topic.
    private static DamageMention? ReadNoun(Document document, int noun, int sentence, TokenRange range)
    {
        var first = noun;
        while (first > range.Start && first > noun - 3 && document.Tags.Upos(first - 1) is Upos.Adj or Upos.Noun) first--;
        var lead = first > range.Start ? document.Lemmas[first - 1] : "";
        var thing = Below(document, noun, range, "to");
        if (thing >= 0 && document.Tags.Upos(thing) is Upos.Pron or Upos.Propn) return null;
        if (lead is "no" or "without" or "any" || first < noun && document.Lemmas[first] == "no") return new DamageMention(TargetEffect.None, new TokenRange(Math.Max(range.Start, first - 1), noun + 1), thing, noun, sentence);
        var above = document.Trees.Head(noun);
        var isCaused = above >= 0 && document.Trees.Deprel(noun) == Deprel.Obj && document.Lemmas[above] is "cause" or "do" or "inflict" or "leave" or "suffer" or "sustain";
        return isCaused ? new DamageMention(TargetEffect.Damaged, new TokenRange(first, noun + 1), thing, noun, sentence) : null;
    }

    private static int Below(Document document, int head, TokenRange range, string preposition)
    {
        for (var i = head + 1; i < range.End; i++)
        {
            if (document.Trees.Deprel(i) == Deprel.Case && document.Lemmas[i] == preposition && document.Trees.Head(i) is >= 0 and var thing && document.Trees.Head(thing) == head) return thing;
        }

        return -1;
    }

    private static int ThingOf(Document document, int verb, TokenRange range)
    {
        var subject = -1;
        foreach (var child in document.Trees.Children(verb, range))
        {
            if (document.Trees.Deprel(child) == Deprel.Obj) return child;
            if (document.Trees.Deprel(child) == Deprel.NsubjPass || (document.Trees.Deprel(child) == Deprel.Nsubj && document.Tags.Upos(verb) == Upos.Adj)) subject = child;
        }

        if (subject < 0 && document.Trees.Deprel(verb) is Deprel.Acl or Deprel.Amod && document.Tags.Xpos(verb) is Xpos.VerbParticiple or Xpos.Other) return document.Trees.Head(verb);
        return subject;
    }
}
