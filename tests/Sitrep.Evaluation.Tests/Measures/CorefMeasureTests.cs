using System.Collections.Immutable;
using Sitrep.Language;

namespace Sitrep.Evaluation.Tests;

/// <summary>The worked example of Pradhan et al. 2014, "Scoring coreference partitions of predicted mentions".</summary>
public sealed class CorefMeasureTests
{
    private static readonly ImmutableArray<ImmutableArray<TokenRange>> Key = [Set("abc"), Set("defg")];
    private static readonly ImmutableArray<ImmutableArray<TokenRange>> Response = [Set("ab"), Set("cd"), Set("fghi")];

    [Fact]
    public void Links_are_counted_as_published()
    {
        var muc = CorefMeasures.Muc(Key, Response);
        Assert.Equal(0.4, muc.Precision, 6);
        Assert.Equal(0.4, muc.Recall, 6);
    }

    [Fact]
    public void Mentions_are_counted_as_published()
    {
        var bCubed = CorefMeasures.BCubed(Key, Response);
        Assert.Equal(0.5, bCubed.Precision, 6);
        Assert.Equal(35.0 / 84, bCubed.Recall, 6);
    }

    [Fact]
    public void Entities_are_aligned_as_published()
    {
        var ceaf = CorefMeasures.CeafE(Key, Response);
        Assert.Equal(1.3 / 3, ceaf.Precision, 6);
        Assert.Equal(1.3 / 2, ceaf.Recall, 6);
    }

    [Fact]
    public void The_same_sets_score_one()
    {
        Assert.Equal(1, CorefMeasures.Muc(Key, Key).F1, 6);
        Assert.Equal(1, CorefMeasures.BCubed(Key, Key).F1, 6);
        Assert.Equal(1, CorefMeasures.CeafE(Key, Key).F1, 6);
    }

    private static ImmutableArray<TokenRange> Set(string letters) => [.. letters.Select(letter => new TokenRange(letter - 'a', letter - 'a' + 1))];
}
