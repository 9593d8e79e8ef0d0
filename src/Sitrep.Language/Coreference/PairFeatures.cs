using System.Collections.Immutable;

namespace Sitrep.Language;

/// <summary>
/// Features of two decisions: that a mention is the first of its entity, and that it means what an earlier mention means.
/// The same code serves training and runtime.
/// </summary>
public sealed class PairFeatures(Document document, ImmutableArray<Mention> mentions)
{
    private readonly Dictionary<uint, int> _headsSeen = [];
    private readonly Dictionary<uint, int> _wholesSeen = [];

    private enum Template : uint
    {
        First = 1000,
        Pair = 2000,
    }

    /// <summary>To be called for each mention after its own features were collected.</summary>
    public void Remember(int mention)
    {
        _headsSeen.TryAdd(mentions[mention].HeadWord, mention);
        _wholesSeen.TryAdd(mentions[mention].Whole, mention);
    }

    /// <summary>Features of a mention as the first of its entity.</summary>
    public void First(int index, FeatureSet features)
    {
        features.Clear();
        var m = mentions[index];
        var type = Type(m);
        var seen = (_headsSeen.ContainsKey(m.HeadWord) ? 1u : 0u) + (_wholesSeen.ContainsKey(m.Whole) ? 2u : 0u);
        var relation = (uint)document.Trees.Deprel(m.Head);
        var at = 0u;
        void Add(uint a, uint b = 0, uint c = 0) => features.Add((uint)Template.First + at++, a, b, c);
        Add(type);
        Add(type, seen, m.Lead);
        Add(type, m.HeadWord);
        Add(type, m.FirstWord);
        Add(type, Math.Min((uint)m.Tokens.Length, 6), m.Lead);
        Add(type, relation, seen);
        Add(type, m.Fine);
        Add(type, m.Coarse, seen);
        Add(type, Name(m), seen);
        Add(type, m.Number, m.Lead);
        Add(type, Math.Min((uint)index, 3), seen);
        Add(type, Word(m.Tokens.Start - 1));
        Add(type, Word(m.Tokens.End));
        Add(type, m.Quoted ? 1u : 0u, seen);
        Add(type, document.Trees.Head(m.Head) is >= 0 and var governor ? FeatureHash.OfLower(document.Form(governor)) : 0, relation);
        Add(type, m.FirstWord, m.HeadWord);
    }

    /// <summary>Features of a mention and an earlier one as the same.</summary>
    public void Pair(int index, int earlier, int distance, FeatureSet features)
    {
        features.Clear();
        var m = mentions[index];
        var a = mentions[earlier];
        var types = Type(m) * 32 + Type(a);
        var type = Type(m);
        var gap = (uint)Math.Min(m.Sentence - a.Sentence, 8);
        var near = (uint)(distance < 4 ? distance : distance < 8 ? 4 : distance < 16 ? 5 : 6);
        var sameHead = m.HeadWord == a.HeadWord ? 1u : 0u;
        var sameWhole = m.Whole == a.Whole ? 1u : 0u;
        var nested = a.Tokens.Contains(m.Tokens) || m.Tokens.Contains(a.Tokens) ? 1u : 0u;
        var at = 0u;
        void Add(uint x, uint y = 0, uint z = 0) => features.Add((uint)Template.Pair + at++, x, y, z);
        Add(types);
        Add(types, gap);
        Add(types, near);
        Add(types, gap, near);
        Add(types, sameHead, sameWhole);
        Add(type, sameHead * 2 + sameWhole, gap);
        Add(types, nested, Tie(m, a));
        Add(types, m.Number, a.Number);
        Add(types, Name(m), Name(a));
        Add(types, m.Lead, a.Lead);
        Add(type, m.Lead * 8 + a.Lead, sameHead * 2 + sameWhole);
        var relation = (uint)document.Trees.Deprel(m.Head) * 64 + (uint)document.Trees.Deprel(a.Head);
        Add(types, relation);
        Add(type, (uint)document.Trees.Deprel(a.Head), gap);
        Add(m.HeadWord, a.HeadWord);
        Add(type, a.HeadWord, gap == 0 ? 0u : 1u);
        Add(type, a.Fine);
        Add(type, a.Coarse, Math.Min(gap, 1));
        Add(m.Fine, a.Fine);
        Add(m.Coarse, a.Coarse);
        Add(type, m.Coarse == a.Coarse ? 1u : 0u, m.Fine == a.Fine && m.Fine > 0 ? 1u : 0u);
        Add(type, a.FirstWord);
        Add(types, m.Quoted ? 1u : 0u, a.Quoted ? 1u : 0u);
        Add(types, Overlap(m, a), Likeness(m, a));
        Add(types, (_headsSeen.TryGetValue(a.HeadWord, out var first) && first == earlier) ? 1u : 0u, gap == 0 ? 0u : 1u);
        Add(type, document.Trees.Head(m.Head) == document.Trees.Head(a.Head) ? 1u : 0u, relation);
        if (m.Kind == MentionKind.Pronoun)
        {
            var governor = document.Trees.Head(m.Head);
            if (governor >= 0) Add((uint)document.Trees.Deprel(m.Head), FeatureHash.OfLower(document.Form(governor)), a.Coarse);
        }
    }

    private static uint Type(Mention m) => m.Kind == MentionKind.Pronoun ? 2 + (uint)m.Pronoun : (uint)m.Kind - 1;

    private static uint Name(Mention m) => m.Name is { } kind ? 1 + (uint)kind : 0;

    private uint Word(int token) => token < 0 || token >= document.Count ? 1 : FeatureHash.OfLower(document.Form(token));

    // 1 apposition, 2 predicate ("X is the president"), 3 subject and object of one verb, 4 one list.
    private uint Tie(Mention m, Mention a)
    {
        if (m.Sentence != a.Sentence) return 0;
        var governor = document.Trees.Head(m.Head);
        if (governor == a.Head)
        {
            var relation = document.Trees.Deprel(m.Head);
            return relation is Deprel.Appos ? 1u : relation is Deprel.Conj ? 4u : relation is Deprel.Nsubj ? 2u : relation is Deprel.NmodPoss ? 5u : 6u;
        }

        if (document.Trees.Head(a.Head) == m.Head) return document.Trees.Deprel(a.Head) is Deprel.Nsubj ? 2u : 7u;
        return governor >= 0 && governor == document.Trees.Head(a.Head) ? 3u : 0u;
    }

    // How many of the later mention's capitalised or content words stand in the earlier one: 0 none, 1 some, 2 all.
    private uint Overlap(Mention m, Mention a)
    {
        if (m.Kind == MentionKind.Pronoun || a.Kind == MentionKind.Pronoun) return 3;
        int found = 0, all = 0;
        for (var i = m.Tokens.Start; i < m.Tokens.End && i < m.Tokens.Start + 12; i++)
        {
            if (document.Tags.Upos(i) is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num)) continue;
            all++;
            var word = document.Form(i);
            for (var j = a.Tokens.Start; j < a.Tokens.End && j < a.Tokens.Start + 12; j++)
            {
                if (!document.Form(j).Equals(word, StringComparison.OrdinalIgnoreCase)) continue;
                found++;
                break;
            }
        }

        return found == 0 ? 0u : found < all ? 1u : 2u;
    }

    // Two names: variants of spelling, or letters that begin the words of the other: "UN", "United Nations".
    private uint Likeness(Mention m, Mention a)
    {
        if (m.Kind != MentionKind.Name || a.Kind != MentionKind.Name || m.HeadWord == a.HeadWord) return 0;
        var mine = document.Form(m.Head);
        var other = document.Form(a.Head);
        if (NameVariants.AreVariants(mine, other)) return 1;
        return IsAcronym(mine, a.Tokens) || IsAcronym(other, m.Tokens) ? 2u : 0u;
    }

    private bool IsAcronym(ReadOnlySpan<char> letters, TokenRange words)
    {
        if (letters.Length is < 2 or > 6) return false;
        var at = 0;
        for (var i = words.Start; i < words.End; i++)
        {
            var form = document.Form(i);
            if (!char.IsUpper(form[0])) continue;
            if (at == letters.Length || letters[at] != form[0]) return false;
            at++;
        }

        return at == letters.Length;
    }
}
