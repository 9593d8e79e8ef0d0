using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>A sentence with the tags that a tagger gave it.</summary>
public sealed record TaggedSample(TreeSample Sample, Upos[] Upos, Xpos[] Xpos);

/// <summary>Perceptrons for actions and relations, learnt together over parses that follow the model's own choices.</summary>
public sealed class TreesTrainer(Language.WordClusters clusters)
{
    private const int MinCount = 3;
    private readonly TreeFeatures _features = new(new TokenFacts(clusters));
    private readonly FeatureSet _set = new();
    private readonly TreeState _state = new();
    private readonly float[] _actionScores = new float[3];
    private readonly float[] _relationScores = new float[Enum.GetValues<Deprel>().Length];
    private readonly int[] _costs = new int[3];
    private int _wrong;
    private bool _first;
    private int _all;

    public PerceptronTrainer Actions { get; } = new(3, MinCount);

    public PerceptronTrainer Relations { get; } = new(Enum.GetValues<Deprel>().Length, MinCount);

    public void Round(List<TaggedSample> samples, int round)
    {
        (_wrong, _all, _first) = (0, 0, round == 0);
        var random = new Random(round + 1);
        foreach (var index in Treebank.Order(samples.Count, round)) Learn(samples[index], round > 0, random);
    }

    public string Report() => FormattableString.Invariant($"{(double)_wrong / _all:0.0000} wrong actions");

    private void Learn(TaggedSample tagged, bool explore, Random random)
    {
        var sample = tagged.Sample;
        var heads = sample.Heads.Select(head => head < 0 ? sample.Count : head).ToArray();
        sample.Read(_features.Facts);
        _features.SetTags(tagged.Upos, tagged.Xpos);
        _state.Begin(sample.Count);
        while (!_state.IsDone)
        {
            var action = LearnAction(heads, explore && random.NextDouble() < 0.9);
            _state.Apply(action, action == TreeAction.Shift ? Deprel.Dep : LearnRelation(sample, heads, action));
        }
    }

    // Learns towards the best action that loses nothing; goes on with that one or, exploring, with the model's own.
    private TreeAction LearnAction(int[] heads, bool explore)
    {
        _features.FillAction(_set, _state);
        if (_first) Actions.Meet(_set.Items);
        Actions.Tick();
        Actions.Score(_set.Items, _actionScores);
        var best = -1;
        for (var a = 0; a < 3; a++)
        {
            _costs[a] = _state.Allows((TreeAction)a) ? TreeOracle.Cost(_state, heads, (TreeAction)a) : int.MaxValue;
            if (_costs[a] != int.MaxValue && (best < 0 || _actionScores[a] > _actionScores[best])) best = a;
        }

        var least = _costs.Min();
        var right = -1;
        for (var a = 0; a < 3; a++)
        {
            if (_costs[a] == least && (right < 0 || _actionScores[a] > _actionScores[right])) right = a;
        }

        _all++;
        if (_costs[best] == least) return (TreeAction)best;
        _wrong++;
        Actions.Update(_set.Items, right, 1);
        Actions.Update(_set.Items, best, -1);
        return (TreeAction)(explore ? best : right);
    }

    // Only a right arc has a right name; a wrong one gets what the model says.
    private Deprel LearnRelation(TreeSample sample, int[] heads, TreeAction action)
    {
        var (head, dependent) = _state.Arc(action);
        if (head == _state.Count) return Deprel.Root;
        _features.FillRelation(_set, _state, head, dependent);
        if (_first) Relations.Meet(_set.Items);
        if (heads[dependent] == head) Relations.Learn(_set.Items, (int)sample.Relations[dependent], _relationScores);
        else Relations.Score(_set.Items, _relationScores);
        return (Deprel)Array.IndexOf(_relationScores, _relationScores.Max());
    }
}
