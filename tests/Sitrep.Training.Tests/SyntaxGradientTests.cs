using Sitrep.Language;

namespace Sitrep.Training.Tests;

public sealed class SyntaxGradientTests
{
    private static readonly SyntaxShape Small = new() { WordRows = 32, PartRows = 32, Row = 8, Vector = 4, State = 16, Layers = 2, Arc = 8, Name = 8, Tags = 3, Relations = 4 };

    [Fact]
    public void Every_gradient_is_what_the_loss_changes_by()
    {
        var weights = new SyntaxWeights(Small);
        SyntaxTrainer.Begin(weights);
        var random = new Random(3);
        foreach (var matrix in weights.All)
        {
            for (var i = 0; i < matrix.Values.Length; i++) matrix.Values[i] += (random.NextSingle() - 0.5f) * 0.4f;
        }

        var vectors = Vectors();
        var batch = Batch();
        var gradient = new SyntaxGradient(weights, vectors) { Dropout = 0, WordDropout = 0 };
        gradient.Add(batch, new Random(1));
        foreach (var matrix in weights.All)
        {
            var sum = gradient.Sums.All.Single(one => one.Name == matrix.Name);
            foreach (var i in Enumerable.Range(0, 6).Select(_ => random.Next(matrix.Values.Length)))
            {
                const float Step = 3e-3f;
                var value = matrix.Values[i];
                matrix.Values[i] = value + Step;
                var more = new SyntaxGradient(weights, vectors) { Dropout = 0, WordDropout = 0 }.Add(batch, new Random(1));
                matrix.Values[i] = value - Step;
                var less = new SyntaxGradient(weights, vectors) { Dropout = 0, WordDropout = 0 }.Add(batch, new Random(1));
                matrix.Values[i] = value;
                var expected = (more - less) / (2 * Step);
                Assert.True(Math.Abs(expected - sum.Values[i]) < 2e-3 + (0.05 * Math.Abs(expected)), $"{matrix.Name}[{i}]: by the loss {expected:0.00000}, by hand {sum.Values[i]:0.00000}");
            }
        }
    }

    private static SyntaxVectors Vectors()
    {
        using var writer = new ModelWriter();
        SyntaxVectors.Write(writer, [FeatureHash.OfLower("rebels"), FeatureHash.OfLower("town")], [0.5f, -1, 0.25f, 1, 1, 0.5f, -0.5f, 0.1f]);
        using var reader = new ModelReader(writer.Finish(), "vectors");
        return SyntaxVectors.Read(reader);
    }

    private static SyntaxBatch Batch()
    {
        using var empty = new ModelWriter();
        WordClusters.Write(empty, [], [], []);
        using var reader = new ModelReader(empty.Finish(), "words");
        var facts = new TokenFacts(WordClusters.Read(reader));
        var input = new SyntaxInput(Small.WordRows, Small.PartRows);
        foreach (var sentence in new[] { "Rebels shelled the town", "Nobody slept" })
        {
            facts.Begin(sentence);
            var start = 0;
            foreach (var word in sentence.Split(' '))
            {
                facts.Add(start, start + word.Length);
                start += word.Length + 1;
            }

            facts.Close();
            input.Add(facts, 0, facts.Count);
        }

        return new SyntaxBatch(input, [0, 1, 2, 0, 0, 1], [1, -1, 3, 1, 5, -1], [0, 1, 2, 3, 0, 1]);
    }
}
