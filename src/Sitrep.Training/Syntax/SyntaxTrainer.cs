using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Sentences of one case: as printed, in capitals, in lower case.</summary>
public sealed record SyntaxSentence(TreeSample Plain, TreeSample Capitals, TreeSample Lower);

/// <summary>
/// Trains the syntax net by Adam on batches of about a thousand tokens. A batch is halved between two threads whose gradients are added in a fixed
/// order, so that a run can be repeated to the byte on one kind of machine.
/// </summary>
public sealed class SyntaxTrainer
{
    private const int BatchTokens = 1000;
    private const int Shards = 2;
    private const int WarmUp = 300;
    private const float Capitals = 0.2f, LowerCase = 0.25f;
    private const float KeepBias = 0.5f;

    private readonly SyntaxVectors _vectors;
    private readonly WordClusters _clusters;
    private readonly IReadOnlyDictionary<(Upos, Xpos), int> _tags;
    private readonly SyntaxGradient[] _gradients;
    private readonly Adam _adam;
    private int _step;

    public SyntaxTrainer(SyntaxWeights weights, SyntaxVectors vectors, WordClusters clusters, IReadOnlyDictionary<(Upos, Xpos), int> tags)
    {
        Weights = weights;
        _vectors = vectors;
        _clusters = clusters;
        _tags = tags;
        _gradients = [.. Enumerable.Range(0, Shards).Select(_ => new SyntaxGradient(weights, vectors))];
        _adam = new Adam(weights);
        Begin(weights);
    }

    public SyntaxWeights Weights { get; }

    /// <summary>What is kept: the average of the weights of late.</summary>
    public SyntaxWeights Average => _adam.Average;

    /// <summary>Highest step size, reached after the warm-up; it then falls to nought in a line.</summary>
    public float Rate { get; init; } = 2.5e-3f;

    /// <summary>Once through the sentences.</summary>
    /// <param name="progress">Share of all the training that is done before this round, and share that this round is.</param>
    /// <returns>Loss per token.</returns>
    public double Round(IReadOnlyList<SyntaxSentence> sentences, int round, (double Done, double Share) progress)
    {
        var order = Treebank.Order(sentences.Count, round);
        var random = new Random(7919 + round);
        var (loss, batches, at) = (0.0, 0, 0);
        while (at < order.Length)
        {
            var shards = new List<TreeSample>[Shards];
            for (var k = 0; k < Shards; k++) shards[k] = [];
            for (var tokens = 0; at < order.Length && tokens < BatchTokens; at++)
            {
                var sentence = sentences[order[at]];
                var chance = random.NextSingle();
                var sample = chance < Capitals ? sentence.Capitals : chance < LowerCase ? sentence.Lower : sentence.Plain;
                shards.MinBy(shard => shard.Sum(one => one.Count))!.Add(sample);
                tokens += sample.Count;
            }

            var seeds = shards.Select(_ => random.Next()).ToArray();
            var losses = new double[Shards];
            Parallel.For(0, Shards, new ParallelOptions { MaxDegreeOfParallelism = Shards }, k =>
            {
                _gradients[k].Clear();
                if (shards[k].Count > 0) losses[k] = _gradients[k].Add(BatchOf(shards[k]), new Random(seeds[k]));
            });
            _step++;
            var done = progress.Done + (progress.Share * at / order.Length);
            _adam.Step([.. _gradients.Select(gradient => gradient.Sums)], Rate * Math.Min(1, (float)_step / WarmUp) * (float)Math.Max(0.01, 1 - done));
            loss += losses.Average();
            batches++;
        }

        return loss / batches;
    }

    /// <summary>Sentences as one batch.</summary>
    public SyntaxBatch BatchOf(IReadOnlyList<TreeSample> samples)
    {
        var input = new SyntaxInput(Weights.Shape.WordRows, Weights.Shape.PartRows);
        var facts = new TokenFacts(_clusters);
        var (tags, heads, relations) = (new List<int>(), new List<int>(), new List<int>());
        foreach (var sample in samples)
        {
            var start = input.Count;
            sample.Read(facts);
            input.Add(facts, 0, facts.Count);
            for (var i = 0; i < sample.Count; i++)
            {
                tags.Add(_tags[(sample.Upos[i], sample.Xpos[i])]);
                heads.Add(sample.Heads[i] < 0 ? -1 : start + sample.Heads[i]);
                relations.Add((int)sample.Relations[i]);
            }
        }

        return new SyntaxBatch(input, [.. tags], [.. heads], [.. relations]);
    }

    /// <summary>Weights at the start: spread by the sizes of what they join, biases nought but for gates that begin half open.</summary>
    public static void Begin(SyntaxWeights weights)
    {
        var random = new Random(20211107);
        foreach (var matrix in weights.All)
        {
            var spread = matrix.Name is "words" or "parts" ? 0.1 : matrix.Rows == 1 ? 0 : Math.Sqrt(6.0 / (matrix.Rows + matrix.Columns));
            for (var i = 0; i < matrix.Values.Length; i++) matrix.Values[i] = (float)(((random.NextDouble() * 2) - 1) * spread);
        }

        foreach (var bias in weights.LayerBiases)
        {
            for (var direction = 0; direction < 2; direction++) bias.Values.AsSpan((direction * 3 * weights.Shape.State) + weights.Shape.State, weights.Shape.State).Fill(KeepBias);
        }
    }
}
