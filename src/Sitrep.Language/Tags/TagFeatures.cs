namespace Sitrep.Language;

/// <summary>Features of the tagger: the word, its neighbours, their parts, and the two tags before. One code for training and runtime.</summary>
public static class TagFeatures
{
    /// <param name="tags">Tags of the sentence so far, by label index; those before <paramref name="i"/> are read.</param>
    public static void Fill(FeatureSet features, TokenFacts facts, ReadOnlySpan<byte> tags, int i)
    {
        features.Clear();
        uint word = facts.Lower(i), before = facts.Lower(i - 1), after = facts.Lower(i + 1);
        var tag1 = i > 0 ? tags[i - 1] + 1u : 0;
        var tag2 = i > 1 ? tags[i - 2] + 1u : 0;
        var shape = facts.Shape(i);
        features.Add(1, 0);
        features.Add(2, word);
        features.Add(3, before);
        features.Add(4, after);
        features.Add(5, facts.Lower(i - 2));
        features.Add(6, facts.Lower(i + 2));
        features.Add(7, tag1);
        features.Add(8, tag1, tag2);
        features.Add(9, tag1, word);
        features.Add(10, tag1, after);
        features.Add(11, before, word);
        features.Add(12, word, after);
        features.Add(13, tag2, word);
        features.Add(14, shape);
        features.Add(15, shape, tag1);
        features.Add(16, shape, i == 0 ? 1u : 0);
        features.Add(17, word, shape);
        for (var length = 1; length <= 5; length++) features.Add(17u + (uint)length, facts.Suffix(i, length));
        for (var length = 1; length <= 4; length++) features.Add(22u + (uint)length, facts.Prefix(i, length));
        features.Add(28, facts.Suffix(i, 3), tag1);
        features.Add(29, facts.Suffix(i + 1, 3));
        features.Add(30, facts.Suffix(i - 1, 3));
        features.Add(31, facts.Shape(i + 1));
        features.Add(32, facts.Shape(i - 1));
        Clusters(features, facts, i, tag1);
    }

    private static void Clusters(FeatureSet features, TokenFacts facts, int i, uint tag1)
    {
        uint fine = facts.Fine(i), after = facts.Fine(i + 1);
        features.Add(33, fine);
        features.Add(34, facts.Fine(i - 1));
        features.Add(35, after);
        features.Add(36, facts.Fine(i + 2));
        features.Add(37, fine, tag1);
        features.Add(38, fine, after);
        features.Add(39, facts.Coarse(i), facts.Coarse(i + 1), tag1);
        features.Add(40, facts.Coarse(i - 1), facts.Coarse(i), facts.Coarse(i + 1));
        features.Add(41, after, tag1);
        features.Add(42, facts.Coarse(i + 1), facts.Coarse(i + 2));
        features.Add(43, facts.Suffix(i, 2), facts.Suffix(i + 1, 2));
        features.Add(44, facts.Fine(i - 1), fine);
        features.Add(45, facts.Fine(i - 2));
        features.Add(46, facts.Lower(i), facts.Coarse(i + 1));
        features.Add(47, facts.Lower(i), facts.Coarse(i - 1));
        features.Add(48, facts.Suffix(i, 3), facts.Suffix(i + 1, 3));
        features.Add(49, facts.Suffix(i + 1, 2), facts.Suffix(i + 2, 2));
        features.Add(50, facts.Lower(i + 1), facts.Lower(i + 2));
        features.Add(51, fine, facts.Shape(i));
    }
}
