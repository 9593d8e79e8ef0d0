using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>Features of the two decisions of attribution; one code for training and reading.</summary>
public static class AttributionFeatures
{
    // Stand for words beyond the sentence.
    private const uint Outside = 9;

    /// <summary>Is this token part of a reporting cue?</summary>
    /// <param name="c">The document's columns.</param>
    /// <param name="bits">Its <see cref="AttributionColumns.ChildBits"/>.</param>
    /// <param name="token">The token.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="features">Receives them.</param>
    public static void OfCue(AttributionColumns c, uint[] bits, int token, TokenRange sentence, FeatureSet features)
    {
        ArgumentNullException.ThrowIfNull(c);
        ArgumentNullException.ThrowIfNull(bits);
        ArgumentNullException.ThrowIfNull(features);
        var rule = c.RuleCue[token] > 0 ? 1u : 0;
        features.Add(1, 0);
        features.Add(2, rule);
        features.Add(3, rule, c.Word[token]);
        for (var k = -2; k <= 2; k++)
        {
            var at = token + k;
            var template = (uint)(10 + k);
            var word = sentence.Contains(at) ? c.Word[at] : Outside;
            var tag = sentence.Contains(at) ? c.Upos[at] : Outside;
            features.Add(template, word);
            features.Add(template + 10, tag);
            features.Add(template + 20, sentence.Contains(at) ? c.Fine[at] : Outside);
            features.Add(template + 30, sentence.Contains(at) ? c.Class[at] : 99, sentence.Contains(at) ? c.Quote[at] : Outside);
        }

        var next = token + 1 < sentence.End ? token + 1 : -1;
        var previous = token > sentence.Start ? token - 1 : -1;
        features.Add(62, c.Suffix[token], c.Upos[token]);
        features.Add(63, c.Word[token], next < 0 ? Outside : c.Word[next]);
        features.Add(64, previous < 0 ? Outside : c.Word[previous], c.Word[token]);
        features.Add(65, c.Word[token], next < 0 ? Outside : c.Upos[next]);
        features.Add(66, previous < 0 ? Outside : c.Upos[previous], c.Upos[token], next < 0 ? Outside : c.Upos[next]);
        features.Add(67, c.Coarse[token], c.Upos[token], next < 0 ? Outside : c.Class[next]);
        features.Add(68, c.Relation(token), bits[token]);
        features.Add(69, c.Fine[token], bits[token]);
        features.Add(70, c.Word[token], bits[token]);
        features.Add(71, c.Upos[token], bits[token]);
        features.Add(73, c.Quote[token], next < 0 ? Outside : c.Quote[next], c.Upos[token]);
        features.Add(74, c.Word[token], c.Relation(token));
        features.Add(75, c.Fine[token], next < 0 ? Outside : c.Class[next]);
        if (c.Document.Has(Layer.Trees) && c.Document.Trees.Head(token) is >= 0 and var head)
        {
            features.Add(80, c.Word[head], c.Relation(token));
            features.Add(81, c.Word[token], c.Word[head]);
            features.Add(82, c.Upos[head], c.Relation(token), c.Upos[token]);
        }
    }

    /// <summary>A token of a sentence and the one before: does a cue go on between them?</summary>
    public static void OfCuePair(AttributionColumns c, int token, FeatureSet features)
    {
        ArgumentNullException.ThrowIfNull(c);
        ArgumentNullException.ThrowIfNull(features);
        features.Add(1, 0);
        features.Add(2, c.RuleCue[token] > 0 ? 1u : 0, c.RuleCue[token - 1] > 0 ? 1u : 0);
        features.Add(3, c.Word[token]);
        features.Add(4, c.Word[token - 1]);
        features.Add(5, c.Upos[token], c.Upos[token - 1]);
        features.Add(6, c.Relation(token), c.Relation(token - 1));
        features.Add(7, c.Class[token], c.Class[token - 1]);
    }

    /// <summary>Is this token part of the cue's source, of its content, or of neither?</summary>
    /// <param name="c">The document's columns.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="head">Its <see cref="AttributionColumns.HeadOf"/>.</param>
    /// <param name="draft">What the rules made of this cue, or null.</param>
    /// <param name="token">The token.</param>
    /// <param name="between">What stands between token and cue, as bits: comma, quotation mark, "that", colon.</param>
    /// <param name="features">Receives them.</param>
    internal static void OfSpan(AttributionColumns c, TokenRange cue, int head, StatementDraft? draft, int token, uint between, FeatureSet features)
    {
        var side = token < cue.Start ? 1u : token >= cue.End ? 2u : 3u;
        var distance = Bucket(token < cue.Start ? cue.Start - token : token - cue.End + 1) + (16 * side);
        var rule = RuleOf(draft, token) + (draft is null ? 0u : 8u);
        var (way, relation) = c.PathTo(token, head);
        var path = (way * 64) + relation;
        var next = token + 1 < c.Word.Length ? token + 1 : token;
        features.Add(101, side);
        features.Add(102, c.Word[token]);
        features.Add(103, c.Upos[token], side);
        features.Add(104, path, side);
        features.Add(105, rule, side);
        features.Add(106, distance);
        features.Add(107, between, side);
        features.Add(108, c.Quote[token], c.Quote[cue.Start]);
        features.Add(109, c.Word[token], side);
        features.Add(110, token > 0 ? c.Word[token - 1] : Outside, side);
        features.Add(111, c.Word[next], side);
        features.Add(112, c.Class[token], c.Class[next]);
        features.Add(113, c.Word[head], path, side);
        features.Add(114, c.Word[head], side);
        features.Add(115, path, between, side);
        features.Add(116, path, c.Upos[token], side);
        features.Add(117, rule, path, side);
        features.Add(118, rule, c.Upos[token]);
        features.Add(119, c.Relation(token), side);
        features.Add(120, c.Upos[head], path);
        features.Add(121, c.Coarse[token], side);
        features.Add(122, distance, c.Upos[token]);
        features.Add(123, between, c.Word[token], side);
        features.Add(124, c.Fine[head], side, path);
        features.Add(125, token > 0 ? c.Word[token - 1] : Outside, c.Word[token]);
        features.Add(126, c.Quote[token], between, side);
    }

    /// <summary>A token of a cue's window and the one before: does source or content begin, go on or end between them?</summary>
    internal static void OfSpanPair(AttributionColumns c, TokenRange cue, int head, StatementDraft? draft, int token, uint between, FeatureSet features)
    {
        var side = token < cue.Start ? 1u : token >= cue.End ? 2u : 3u;
        var (way, relation) = c.PathTo(token, head);
        features.Add(201, 0);
        features.Add(202, side);
        features.Add(203, c.Word[token]);
        features.Add(204, c.Word[token - 1]);
        features.Add(205, c.Upos[token], c.Upos[token - 1]);
        features.Add(206, c.Class[token], c.Class[token - 1], side);
        features.Add(207, c.Quote[token], c.Quote[token - 1]);
        features.Add(208, (way * 64) + relation, side);
        features.Add(209, between, side);
        features.Add(210, c.Relation(token), c.Relation(token - 1));
        features.Add(211, RuleOf(draft, token), RuleOf(draft, token - 1));
        features.Add(212, cue.Contains(token - 1) ? 1u : token == cue.Start ? 2u : 0, side);
    }

    /// <summary>Bits for what a token between adds.</summary>
    public static uint BitOf(AttributionColumns c, int token)
    {
        ArgumentNullException.ThrowIfNull(c);
        var form = c.Document.Form(token);
        if (form is ",") return 1;
        if (c.Quote[token] is 1 or 2) return 2;
        if (form.Equals("that", StringComparison.OrdinalIgnoreCase)) return 4;
        return form is ":" or ";" or "." or "—" or "–" or "--" ? 8u : 0;
    }

    private static uint RuleOf(StatementDraft? draft, int token)
    {
        if (draft is null) return 0;
        if (draft.Source is { } source && source.Contains(token)) return 1;
        foreach (var content in draft.Content)
        {
            if (content.Contains(token)) return 2;
        }

        return 3;
    }

    private static uint Bucket(int distance) => distance switch { < 6 => (uint)distance, < 10 => 6, < 15 => 7, < 25 => 8, < 50 => 9, _ => 10 };
}
