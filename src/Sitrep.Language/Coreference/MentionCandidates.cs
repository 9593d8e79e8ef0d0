using System.Collections.Immutable;

namespace Sitrep.Language;

/// <summary>
/// Which earlier mentions are looked at for a mention: the near ones, and for nouns and names those further back with the same words.
/// Bounded for each mention, so that a long report costs in proportion to its length.
/// </summary>
public sealed class MentionCandidates
{
    private const int NearForPronouns = 24, NearForOthers = 10, PerWord = 3;

    private readonly ImmutableArray<Mention> _mentions;
    private readonly Document _document;
    private readonly Dictionary<uint, List<int>> _byWord = [];

    public MentionCandidates(Document document, ImmutableArray<Mention> mentions)
    {
        _document = document;
        _mentions = mentions;
    }

    /// <summary>Indexes of earlier mentions, nearest first, each once. Must be called for the mentions in their order.</summary>
    public void Collect(int mention, List<int> candidates)
    {
        candidates.Clear();
        var at = _mentions[mention];
        var isPronoun = at.Kind == MentionKind.Pronoun;
        var near = isPronoun ? NearForPronouns : NearForOthers;
        for (var i = mention - 1; i >= 0 && candidates.Count < near && at.Sentence - _mentions[i].Sentence <= (isPronoun ? 4 : 2); i--) candidates.Add(i);
        if (isPronoun)
        {
            // "I" and "you" reach back to the speaker's last "I", however far.
            AddLast(FeatureHash.Mix(1, (uint)at.Pronoun), mention, candidates);
            Remember(FeatureHash.Mix(1, (uint)at.Pronoun), mention);
            return;
        }

        AddLast(at.HeadWord, mention, candidates);
        Remember(at.HeadWord, mention);
        if (at.Kind == MentionKind.Nominal && at.Fine > 0)
        {
            AddLast(FeatureHash.Mix(2, at.Fine), mention, candidates);
            Remember(FeatureHash.Mix(2, at.Fine), mention);
        }

        if (at.Kind != MentionKind.Name) return;
        for (var i = Math.Max(at.Tokens.Start, at.Head - 3); i <= at.Head; i++)
        {
            var form = _document.Form(i);
            if (form.Length < 3 || !char.IsUpper(form[0])) continue;
            AddLast(FeatureHash.OfLower(form), mention, candidates);
            if (i != at.Head) Remember(FeatureHash.OfLower(form), mention);
            // Spellings of one name begin alike more often than not: "Kadhimi", "Khadimi".
            var start = FeatureHash.Mix(3, FeatureHash.Lower(form[0]), (uint)Math.Min(form.Length / 3, 3));
            AddLast(start, mention, candidates);
            Remember(start, mention);
        }
    }

    private void AddLast(uint key, int mention, List<int> candidates)
    {
        if (!_byWord.TryGetValue(key, out var list)) return;
        for (var i = list.Count - 1; i >= 0 && i >= list.Count - PerWord; i--)
        {
            if (list[i] != mention && !candidates.Contains(list[i])) candidates.Add(list[i]);
        }
    }

    private void Remember(uint key, int mention)
    {
        if (!_byWord.TryGetValue(key, out var list)) _byWord.Add(key, list = []);
        list.Add(mention);
    }
}
