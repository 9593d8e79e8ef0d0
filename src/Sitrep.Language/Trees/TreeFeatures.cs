namespace Sitrep.Language;

/// <summary>Features of the parser's two decisions: what to do next, and what an arc is called. One code for training and runtime.</summary>
public sealed class TreeFeatures(TokenFacts facts)
{
    private uint[] _tags = new uint[256];

    public TokenFacts Facts { get; } = facts;

    /// <summary>Tags of the sentence, coarse and fine in one number each.</summary>
    public void SetTags(ReadOnlySpan<Upos> upos, ReadOnlySpan<Xpos> xpos)
    {
        if (_tags.Length < upos.Length) _tags = new uint[upos.Length * 2];
        for (var i = 0; i < upos.Length; i++) _tags[i] = ((uint)upos[i] << 4) + (uint)xpos[i] + 1;
    }

    /// <summary>Features for the next action.</summary>
    public void FillAction(FeatureSet features, TreeState state)
    {
        features.Clear();
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2), b0 = state.Ahead(0), b1 = state.Ahead(1), b2 = state.Ahead(2);
        uint s0w = Word(s0), s1w = Word(s1), b0w = Word(b0), b1w = Word(b1);
        uint s0t = Tag(s0), s1t = Tag(s1), s2t = Tag(s2), b0t = Tag(b0), b1t = Tag(b1), b2t = Tag(b2);
        uint s0c = Cluster(s0), s1c = Cluster(s1), b0c = Cluster(b0);
        features.Add(1, 0);
        features.Add(2, s0w);
        features.Add(3, s0t);
        features.Add(4, s0w, s0t);
        features.Add(5, s0c);
        features.Add(6, s1w);
        features.Add(7, s1t);
        features.Add(8, s1w, s1t);
        features.Add(9, s1c);
        features.Add(10, s2t, s1t);
        features.Add(11, b0w);
        features.Add(12, b0t);
        features.Add(13, b0w, b0t);
        features.Add(14, b0c);
        features.Add(15, b1w);
        features.Add(16, b1t);
        features.Add(17, b2t, b1t);
        features.Add(18, s0w, b0w);
        features.Add(19, s0w, b0t);
        features.Add(20, s0t, b0w);
        features.Add(21, s0t, b0t);
        features.Add(22, s0c, b0c);
        features.Add(23, s0c, b0t);
        features.Add(24, s0t, b0c);
        features.Add(25, s1w, s0w);
        features.Add(26, s1w, s0t);
        features.Add(27, s1t, s0w);
        features.Add(28, s1t, s0t);
        features.Add(29, s1c, s0c);
        features.Add(30, s1c, s0t);
        features.Add(31, s1t, s0c);
        features.Add(32, s1t, b0t);
        features.Add(33, s1w, b0w);
        features.Add(34, b0t, b1t);
        features.Add(35, b0w, b1w);
        features.Add(36, s0t, b0t, b1t);
        features.Add(37, b0t, b1t, b2t);
        features.Add(38, s1t, s0t, b0t);
        features.Add(39, s2t, s1t, s0t);
        features.Add(40, s1w, s0t, b0t);
        features.Add(41, s1t, s0w, b0t);
        features.Add(42, s1t, s0t, b0w);
        features.Add(43, s1c, s0c, b0c);
        features.Add(44, FeatureHash.Mix(s1t, s0t), b0t, b1t);
        features.Add(45, s0w, b0t, b1t);
        features.Add(46, s0t, b0w, b1t);
        Children(features, state, s0, s1, b0);
        Distances(features, state, s0, s1, b0);
    }

    /// <summary>Features for the relation of an arc.</summary>
    public void FillRelation(FeatureSet features, TreeState state, int head, int dependent)
    {
        features.Clear();
        uint hw = Word(head), ht = Tag(head), hc = Cluster(head), dw = Word(dependent), dt = Tag(dependent), dc = Cluster(dependent);
        var side = dependent < head ? 1u : 2u;
        var distance = side | (Bucket(Math.Abs(head - dependent)) << 2);
        int left = state.Leftmost(dependent), right = state.Rightmost(dependent), left2 = state.Leftmost2(dependent);
        uint leftKind = Relation(state, left), rightKind = Relation(state, right);
        features.Add(101, side);
        features.Add(102, hw, side);
        features.Add(103, ht, side);
        features.Add(104, hc, side);
        features.Add(105, dw, side);
        features.Add(106, dt, side);
        features.Add(107, dc, side);
        features.Add(108, hw, dw, side);
        features.Add(109, ht, dt, side);
        features.Add(110, hw, dt, side);
        features.Add(111, ht, dw, side);
        features.Add(112, hc, dc, side);
        features.Add(113, hc, dt, side);
        features.Add(114, ht, dc, side);
        features.Add(115, ht, dt, distance);
        features.Add(116, Word(left), dt, ht);
        features.Add(117, Word(left), hw, side);
        features.Add(118, Word(left), dw);
        features.Add(119, leftKind, dt, ht);
        features.Add(120, rightKind, dt, ht);
        features.Add(121, Word(left2), Word(left), dt);
        features.Add(122, Tag(left), dt, ht);
        features.Add(123, Tag(right), dt, ht);
        features.Add(124, Relation(state, state.Leftmost(head)), dt, ht);
        features.Add(125, Relation(state, state.Rightmost(head)), dt, ht);
        features.Add(126, Word(state.Leftmost(head)), dt, ht);
        features.Add(127, Tag(dependent - 1), dt, ht);
        features.Add(128, Tag(dependent + 1), dt, ht);
        features.Add(129, Tag(head - 1), dt, ht);
        features.Add(130, Tag(head + 1), dt, ht);
        features.Add(131, Word(dependent - 1), dt, side);
        features.Add(132, Word(dependent + 1), dt, side);
        features.Add(133, Facts.Suffix(dependent, 3), ht, side);
        features.Add(134, Cluster(left), dc, ht);
        features.Add(135, (uint)state.LeftCount(head), dt, ht);
        features.Add(136, (uint)state.RightCount(head), dt, ht);
        features.Add(137, Facts.Shape(dependent), dt, ht);
        features.Add(138, Relation(state, state.Rightmost(head)), dc, hc);
        features.Add(139, leftKind, rightKind, dt);
        features.Add(140, Word(left), dc, hc);
    }

    private void Children(FeatureSet features, TreeState state, int s0, int s1, int b0)
    {
        uint s0t = Tag(s0), s1t = Tag(s1), b0t = Tag(b0);
        int s0l = state.Leftmost(s0), s0r = state.Rightmost(s0), s1l = state.Leftmost(s1), s1r = state.Rightmost(s1), b0l = state.Leftmost(b0);
        features.Add(50, s0t, Tag(s0l), b0t);
        features.Add(51, s0t, Tag(s0r), b0t);
        features.Add(52, s0t, b0t, Tag(b0l));
        features.Add(53, s1t, Tag(s1r), s0t);
        features.Add(54, s1t, Tag(s1l), s0t);
        features.Add(55, s1t, s0t, Tag(s0l));
        features.Add(56, s0t, Relation(state, s0l), Relation(state, s0r));
        features.Add(57, s1t, Relation(state, s1l), Relation(state, s1r));
        features.Add(58, b0t, Relation(state, b0l), Relation(state, state.Leftmost2(b0)));
        features.Add(59, s0t, Relation(state, s0r), b0t);
        features.Add(60, s1t, Relation(state, s1r), s0t);
        features.Add(61, Word(s0), Relation(state, s0l), Relation(state, s0r));
        features.Add(62, Word(s1), Relation(state, s1l), Relation(state, s1r));
        features.Add(63, Word(s0l), s0t, s1t);
        features.Add(64, Word(s0l), Word(s0), b0t);
        features.Add(65, s0t, Relation(state, state.Leftmost2(s0)), Relation(state, state.Rightmost2(s0)));
        features.Add(66, s1t, Relation(state, state.Rightmost2(s1)), Relation(state, s1r));
        features.Add(67, Word(s0l), Word(s1), s0t);
    }

    private void Distances(FeatureSet features, TreeState state, int s0, int s1, int b0)
    {
        uint s0t = Tag(s0), s1t = Tag(s1), b0t = Tag(b0);
        var near = s0 < 0 ? 0 : Bucket(b0 - s0);
        var far = s1 < 0 ? 0 : Bucket(s0 - s1);
        features.Add(70, s0t, b0t, near);
        features.Add(71, s1t, s0t, far);
        features.Add(72, Word(s0), near);
        features.Add(73, Word(b0), near);
        features.Add(74, Word(s1), far, s0t);
        features.Add(75, s0t, (uint)state.LeftCount(s0), (uint)state.RightCount(s0));
        features.Add(76, s1t, (uint)state.LeftCount(s1), (uint)state.RightCount(s1));
        features.Add(77, b0t, (uint)state.LeftCount(b0));
        features.Add(78, Facts.Shape(s0), Facts.Shape(b0));
        features.Add(79, Facts.Suffix(s0, 3), b0t);
        features.Add(80, (uint)Math.Min(state.Depth, 5), b0t);
        features.Add(81, Tag(b0 - 1), b0t, s0t);
        features.Add(82, Tag(s0 + 1), s0t, b0t);
        features.Add(83, Tag(s0 + 1), s0t, s1t);
        features.Add(84, Word(s0 - 1), s0t, s1t);
        uint s0k = Coarse(s0), s1k = Coarse(s1), b0k = Coarse(b0);
        features.Add(85, s0k, b0k, near);
        features.Add(86, s1k, s0k, far);
        features.Add(87, s0k, b0k, s1k);
        features.Add(88, s0k, b0t, s0t);
        features.Add(89, s0t, b0k, b0t);
        features.Add(90, s1k, s0t, s1t);
        features.Add(91, s1t, s0k, s0t);
        var inside = Between(s0, b0);
        features.Add(92, s0t, b0t, inside);
        features.Add(93, s1t, s0t, Between(s1, s0));
        features.Add(94, Word(s0), Tag(b0), inside);
        features.Add(95, FeatureHash.Mix(s0t, b0t), Tag(b0 + 1), Tag(b0 + 2));
        features.Add(96, Word(b0 + 2), b0t, s0t);
        features.Add(97, Cluster(b0 + 1), b0t, s0t);
        features.Add(98, Word(s0), Word(s1), Word(b0));
        features.Add(99, FeatureHash.Mix(Tag(state.Stack(2)), s1t), s0t, b0t);
    }

    // What stands between two words: verbs, commas, other marks, conjunctions, each at most twice.
    private uint Between(int left, int right)
    {
        if (left < 0) return 0;
        Span<byte> counts = stackalloc byte[4];
        for (var i = left + 1; i < right && i <= left + 30; i++)
        {
            var kind = (Upos)((_tags[i] - 1) >> 4) switch { Upos.Verb or Upos.Aux => 0, Upos.Punct => 1, Upos.Cconj => 2, Upos.Noun or Upos.Propn or Upos.Pron => 3, _ => -1 };
            if (kind >= 0 && counts[kind] < 2) counts[kind]++;
        }

        return counts[0] + (3u * counts[1]) + (9u * counts[2]) + (27u * counts[3]);
    }

    private uint Coarse(int token) => token < 0 ? 1 : Facts.Coarse(token);

    private uint Word(int token) => token < 0 ? 1 : Facts.Lower(token);

    private uint Cluster(int token) => token < 0 ? 1 : Facts.Fine(token);

    private uint Tag(int token) => token < 0 ? 0xFFFFu : token < Facts.Count ? _tags[token] : 0xFFFEu;

    private static uint Relation(TreeState state, int token) => token < 0 ? 99 : (uint)state.Relation(token);

    private static uint Bucket(int distance) => distance switch { <= 4 => (uint)distance, <= 6 => 5, <= 10 => 6, <= 20 => 7, _ => 8 };
}
