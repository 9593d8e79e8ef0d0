using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>What the attribution model sees of a document's tokens, column by column, and what the rules made of them.</summary>
public sealed class AttributionColumns
{
    private readonly TreeLayer? _trees;
    private readonly Quotations _quotations;

    internal AttributionColumns(Document document, WordClusters clusters, WordClass[] classes, Quotations quotations, IReadOnlyList<StatementDraft> rules)
    {
        Document = document;
        Rules = rules;
        _quotations = quotations;
        _trees = document.Has(Layer.Trees) ? document.Trees : null;
        var count = document.Count;
        (Word, Suffix, Fine, Coarse, Upos, Class, Quote, RuleCue) = (new uint[count], new uint[count], new uint[count], new uint[count], new uint[count], new uint[count], new uint[count], new int[count]);
        var tags = document.Has(Layer.Tags) ? document.Tags : null;
        for (var i = 0; i < count; i++)
        {
            var form = document.Form(i);
            Word[i] = FeatureHash.OfLower(form);
            Suffix[i] = form.Length > 3 ? FeatureHash.OfLower(form[^3..]) : Word[i];
            var fine = clusters.Fine(Word[i]);
            (Fine[i], Coarse[i]) = ((uint)fine, (uint)clusters.Coarse(fine));
            Upos[i] = tags is null ? 0 : 1 + (uint)tags.Upos(i) + (32 * (uint)tags.Xpos(i));
            Class[i] = (uint)classes[i];
            Quote[i] = quotations.At(i) is { } quote ? quote.Tokens.Start == i ? 1u : quote.Tokens.End - 1 == i ? 2u : 3u : 0;
        }

        for (var d = 0; d < rules.Count; d++)
        {
            for (var i = rules[d].Cue.Start; i < rules[d].Cue.End; i++) RuleCue[i] = d + 1;
        }
    }

    public Document Document { get; }

    public uint[] Word { get; }

    public uint[] Suffix { get; }

    public uint[] Fine { get; }

    public uint[] Coarse { get; }

    public uint[] Upos { get; }

    public uint[] Class { get; }

    /// <summary>0 outside of quotations, 1 at the opening mark, 2 at the closing one, 3 between.</summary>
    public uint[] Quote { get; }

    /// <summary>Number of the rules' draft, from 1, whose cue holds the token; 0 for none.</summary>
    public int[] RuleCue { get; }

    internal IReadOnlyList<StatementDraft> Rules { get; }

    /// <summary>The stretch in which a cue's source and content are sought: its sentence, with the quotations that reach into it.</summary>
    public TokenRange Window(TokenRange cue)
    {
        var sentence = Document.Sentences[Document.Sentences.Of(cue.Start)];
        var (start, end) = (sentence.Start, sentence.End);
        if (_quotations.At(start) is { } first) start = Math.Min(start, first.Tokens.Start);
        if (_quotations.At(end - 1) is { } last) end = Math.Max(end, last.Tokens.End);
        return new TokenRange(start, end);
    }

    /// <summary>The word of a cue that its other words hang from; the last one where there is no tree.</summary>
    public int HeadOf(TokenRange cue)
    {
        if (_trees is null) return cue.End - 1;
        for (var i = cue.Start; i < cue.End; i++)
        {
            if (!cue.Contains(_trees.Head(i))) return i;
        }

        return cue.Start;
    }

    /// <summary>
    /// How a token hangs on a head: below it by a relation (1, relation), above it (2, relation of the branch that holds the head), or beside
    /// it (3, 0); (0, 0) where there is no tree.
    /// </summary>
    public (uint Way, uint Relation) PathTo(int token, int head)
    {
        if (_trees is null) return default;
        if (token == head) return (4, 0);
        for (var at = token; at >= 0; at = _trees.Head(at))
        {
            if (_trees.Head(at) == head) return (1, (uint)_trees.Deprel(at));
        }

        for (var at = head; at >= 0; at = _trees.Head(at))
        {
            if (_trees.Head(at) == token) return (2, (uint)_trees.Deprel(at));
        }

        // Beside: through which relation the head's own branch leaves.
        return (3, (uint)_trees.Deprel(head));
    }

    public uint Relation(int token) => _trees is null ? 0 : 1 + (uint)_trees.Deprel(token);

    /// <summary>Relations of a token's children as bits, as far as they tell a reporting verb: subject, clause, object, parataxis.</summary>
    public uint[] ChildBits()
    {
        var bits = new uint[Document.Count];
        if (_trees is null) return bits;
        for (var i = 0; i < bits.Length; i++)
        {
            if (_trees.Head(i) is >= 0 and var head) bits[head] |= Bit(_trees.Deprel(i));
        }

        return bits;
    }

    private static uint Bit(Deprel relation) => relation switch
    {
        Deprel.Nsubj => 1,
        Deprel.Ccomp => 2,
        Deprel.Obj => 4,
        Deprel.Parataxis => 8,
        Deprel.Xcomp => 16,
        Deprel.NsubjPass => 32,
        Deprel.Iobj => 64,
        Deprel.AuxPass => 128,
        Deprel.Cop => 256,
        _ => 0,
    };
}
