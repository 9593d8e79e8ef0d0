using System.Collections.Immutable;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>Finds the words that may tell incidents, by the lexicon, on lemmas and parts of speech.</summary>
public sealed class TriggerFinder(IncidentLexicon lexicon)
{
    private const int NeedsReach = 8;
    private const int UnlessReach = 4;

    // Between a verb and its particle or object some words may stand: "blew the bridge up", "threw several stones".
    private const int VerbGap = 2;

    // A tag that does not fit is believed over an unsure entry, but not over a sure one: tags err most in capitals.
    private const double SureWithoutTag = 0.6;

    /// <summary>Triggers in the order of the text, not overlapping, those that are no incident included.</summary>
    public ImmutableArray<Trigger> Find(Document document, int[] words)
    {
        var triggers = ImmutableArray.CreateBuilder<Trigger>();
        for (var sentence = 0; sentence < document.Sentences.Count; sentence++)
        {
            var range = document.Sentences[sentence];
            var first = triggers.Count;
            for (var i = range.Start; i < range.End; i++)
            {
                if (words[i] < 0 || FindAt(document, words, i, range) is not var (entry, tokens)) continue;
                triggers.Add(Judge(document, words, entry, tokens, sentence, range));

                // In "fired tear gas at" there is another trigger between the words of the first.
                if (tokens.Length == entry.Words.Length) i = tokens.End - 1;
            }

            for (var t = first; t < triggers.Count; t++)
            {
                if (IsSeizedWeapon(document, triggers, first, t)) triggers[t] = triggers[t] with { Realis = Realis.Topic, Why = "a weapon found before it was used" };
            }
        }

        return triggers.ToImmutable();
    }

    private (TriggerEntry Entry, TokenRange Tokens)? FindAt(Document document, int[] words, int start, TokenRange sentence)
    {
        (TriggerEntry Entry, TokenRange Tokens)? untagged = null;
        foreach (var entry in lexicon.BeginningWith(words[start]))
        {
            var end = EndOf(entry, words, start, sentence);
            if (end < 0) continue;
            var tokens = new TokenRange(start, end);
            if (!NeedsAreMet(entry, words, tokens, sentence)) continue;
            if (TagFits(document, entry, tokens)) return (entry, tokens);
            if (untagged is null && entry.Needs.IsEmpty && entry.Strength >= SureWithoutTag && MayBeMistagged(document, entry, start)) untagged = (entry, tokens);
        }

        return untagged;
    }

    private static int EndOf(TriggerEntry entry, int[] words, int start, TokenRange sentence)
    {
        var gap = entry.Pos == TriggerPos.Verb ? VerbGap : 0;
        var at = start;
        for (var k = 1; k < entry.Words.Length; k++)
        {
            var last = Math.Min(sentence.End - 1, at + 1 + gap);
            var next = -1;
            for (var j = at + 1; j <= last && next < 0; j++)
            {
                if (words[j] == entry.Words[k]) next = j;
            }

            if (next < 0) return -1;
            at = next;
        }

        return at + 1;
    }

    private static bool NeedsAreMet(TriggerEntry entry, int[] words, TokenRange tokens, TokenRange sentence) =>
        (entry.Needs.IsEmpty || Near(entry.Needs, words, tokens, sentence, NeedsReach)) && !(entry.Unless.Length > 0 && Near(entry.Unless, words, tokens, sentence, UnlessReach));

    private static bool Near(ImmutableArray<int> wanted, int[] words, TokenRange tokens, TokenRange sentence, int reach)
    {
        for (var i = Math.Max(sentence.Start, tokens.Start - reach); i < Math.Min(sentence.End, tokens.End + reach); i++)
        {
            if (words[i] >= 0 && wanted.Contains(words[i])) return true;
        }

        return false;
    }

    private static bool TagFits(Document document, TriggerEntry entry, TokenRange tokens) => entry.IsHyphenated || entry.Pos switch
    {
        // "the slain priest": a participle before its noun is often tagged as an adjective.
        TriggerPos.Verb => (document.Tags.Upos(tokens.Start) is Upos.Verb or Upos.Adj) && !IsNounAfterArticle(document, tokens.Start),
        TriggerPos.Noun => document.Tags.Upos(tokens.End - 1) is Upos.Noun or Upos.Propn,
        _ => document.Tags.Upos(tokens.Start) is Upos.Adj or Upos.Adv or Upos.Noun or Upos.Verb,
    };

    // "is now the target": whatever the tag, an article makes it a noun; "the slain priest" is none.
    private static bool IsNounAfterArticle(Document document, int token) =>
        token > 0 && document.Lemmas[token - 1] is "the" or "a" or "an"
        && (document.Tags.Xpos(token) is Xpos.VerbBase or Xpos.VerbPresent || (document.Tags.Upos(token) == Upos.Adj && !(token + 1 < document.Count && document.Sentences.Of(token + 1) == document.Sentences.Of(token) && document.Tags.Upos(token + 1) is Upos.Noun or Upos.Propn or Upos.Adj)));

    // "by cowardly rocket and drone strikes": many of a kind, with nothing that makes them particular.
    private static bool IsBareKind(Document document, TriggerEntry entry, int head, TokenRange sentence)
    {
        if (entry.Pos != TriggerPos.Noun || document.Tags.Xpos(head) != Xpos.NounPlural || entry.Kind.Name is "protest" or "riot") return false;
        foreach (var child in document.Trees.Children(head, sentence))
        {
            if (document.Trees.Deprel(child) is Deprel.Det or Deprel.Nummod or Deprel.NmodPoss) return false;
        }

        foreach (var time in document.Times.Expressions)
        {
            if (sentence.Contains(time.Tokens)) return false;
        }

        foreach (var place in document.Places.Mentions)
        {
            if (sentence.Contains(place.Tokens)) return false;
        }

        return document.Trees.Head(head) is var above && (above < 0 || document.Trees.Deprel(head) is not (Deprel.Nsubj or Deprel.NsubjPass) || document.Tags.Xpos(above) is not (Xpos.VerbPast or Xpos.VerbParticiple));
    }

    // "recapturing it would be a victory": what is weighed has not been done.
    private static bool IsSubjectOfGuess(Document document, TriggerEntry entry, int head, TokenRange sentence)
    {
        if (entry.Pos != TriggerPos.Verb || document.Tags.Xpos(head) is not (Xpos.VerbIng or Xpos.VerbBase) || document.Trees.Deprel(head) is not (Deprel.Csubj or Deprel.CsubjPass or Deprel.Nsubj or Deprel.NsubjPass)) return false;
        foreach (var child in document.Trees.Children(document.Trees.Head(head), sentence))
        {
            if (document.Trees.Deprel(child) is Deprel.Aux && document.Lemmas[child] is "would" or "could" or "might" or "may" or "will") return true;
        }

        return false;
    }

    // "seized two landmines", "defused a car bomb": the noun tells a weapon, the verb above it what became of it.
    private static bool IsSeizedWeapon(Document document, ImmutableArray<Trigger>.Builder triggers, int first, int candidate)
    {
        var weapon = triggers[candidate];
        if (weapon.Entry.Pos != TriggerPos.Noun || weapon.Kind.Family != "blast" || weapon.Kind.Name is "air-strike" or "drone-strike") return false;
        for (var t = first; t < triggers.Count; t++)
        {
            if (triggers[t] is { Kind.Name: "disrupted", Realis: Realis.Actual } seizure && t != candidate && document.Trees.IsBelow(weapon.Head, seizure.Head)) return true;
        }

        return false;
    }

    // "KIDNAPPED" tagged as a name is a verb all the same; "shells" tagged as a noun is none; "shot dead" can be nothing else.
    private static bool MayBeMistagged(Document document, TriggerEntry entry, int start)
    {
        if (document.Tags.Upos(start) is not (Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj or Upos.X)) return false;
        return entry.Pos != TriggerPos.Verb || entry.Words.Length > 1 || document.Form(start).EndsWith("ed", StringComparison.OrdinalIgnoreCase) || document.Form(start).EndsWith("ing", StringComparison.OrdinalIgnoreCase);
    }

    private Trigger Judge(Document document, int[] words, TriggerEntry entry, TokenRange tokens, int sentence, TokenRange range)
    {
        var (realis, stage, why) = lexicon.Realis.Judge(document, words, tokens, range, entry.Pos == TriggerPos.Verb);
        var head = entry.Pos == TriggerPos.Noun ? tokens.End - 1 : tokens.Start;
        if (realis == Realis.Actual && entry.SaysAttempt) (stage, why) = (Stage.Attempted, "attempt");
        if (realis == Realis.Actual && IsSubjectOfGuess(document, entry, head, range)) (realis, why) = (Realis.Hypothetical, "what it would be");
        if (realis == Realis.Actual && IsBareKind(document, entry, head, range)) (realis, why) = (Realis.Generic, "a kind of act, without number, time or place");
        return new Trigger(tokens, head, entry, sentence, realis, stage, why);
    }
}
