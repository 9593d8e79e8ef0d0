namespace Sitrep.Language;

/// <summary>The trained parser: one linear model chooses actions, another names the arcs. One instance serves all threads.</summary>
public sealed class TreeModel(LinearModel actions, LinearModel relations)
{
    /// <exception cref="ModelException">The model is missing or is not the one on its card.</exception>
    public static TreeModel Load(ModelFolder models)
    {
        using var reader = new ModelReader(models.Open("trees"), "trees");
        return new TreeModel(LinearModel.Read(reader), LinearModel.Read(reader));
    }

    /// <summary>Parses the sentence whose facts and tags the features hold. Greedy: about two decisions a word.</summary>
    public void Parse(TreeFeatures features, FeatureSet set, TreeState state)
    {
        state.Begin(features.Facts.Count);
        Span<int> scores = stackalloc int[3];
        while (!state.IsDone)
        {
            features.FillAction(set, state);
            actions.Score(set.Items, scores);
            var action = Best(state, scores);
            state.Apply(action, action == TreeAction.Shift ? Deprel.Dep : Name(features, set, state, action));
        }
    }

    private Deprel Name(TreeFeatures features, FeatureSet set, TreeState state, TreeAction action)
    {
        var (head, dependent) = state.Arc(action);
        if (head == state.Count) return Deprel.Root;
        features.FillRelation(set, state, head, dependent);
        return (Deprel)relations.Best(set.Items);
    }

    private static TreeAction Best(TreeState state, ReadOnlySpan<int> scores)
    {
        var best = TreeAction.Shift;
        var bestScore = int.MinValue;
        for (var action = TreeAction.Shift; action <= TreeAction.Right; action++)
        {
            if (!state.Allows(action) || scores[(int)action] <= bestScore) continue;
            best = action;
            bestScore = scores[(int)action];
        }

        return best;
    }
}
