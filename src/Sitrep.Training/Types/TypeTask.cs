using Sitrep.Incidents;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>One model to learn: its types, whether they exclude each other, how it is trained, and what from.</summary>
internal sealed record TypeTask(string Name, string[] Types, bool Exclusive, Func<TypeTrainer> Trainer, IReadOnlyList<TypeExample> Examples)
{
    /// <summary>A task over the types that occur in the examples.</summary>
    public static TypeTask Of(string name, bool exclusive, IReadOnlyList<TypeExample> examples, Func<string[], TypeTrainer> trainer)
    {
        string[] types = [.. examples.SelectMany(example => example.Types).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new TypeTask(name, types, exclusive, () => trainer(types), examples);
    }

    public void Train(ModelWriter writer) => Trainer().Train(Examples, writer);

    /// <summary>The chances of each example from a model that saw no example of its fold; groups are not torn apart.</summary>
    public float[][] CrossValidate(int folds)
    {
        string[] groups = [.. Examples.Select(example => example.Group).Distinct(StringComparer.Ordinal)];
        new Random(3).Shuffle(groups);
        var foldOf = groups.Select((group, i) => (group, i)).ToDictionary(pair => pair.group, pair => pair.i % folds, StringComparer.Ordinal);
        var chances = new float[Examples.Count][];
        for (var fold = 0; fold < folds; fold++)
        {
            var model = Model([.. Examples.Where(example => foldOf[example.Group] != fold)]);
            for (var i = 0; i < chances.Length; i++)
            {
                if (foldOf[Examples[i].Group] == fold) chances[i] = Chances(model, Examples[i]);
            }
        }

        return chances;
    }

    /// <summary>The model as it will be read, its weights rounded.</summary>
    public TypeModel Model(IReadOnlyList<TypeExample> examples)
    {
        using var writer = new ModelWriter();
        Trainer().Train(examples, writer);
        using var reader = new ModelReader(writer.Finish(), Name);
        return TypeModel.Read(reader);
    }

    public static float[] Chances(TypeModel model, TypeExample example)
    {
        var features = new WeightedFeatures();
        example.Fill(features);
        return model.Chances(features);
    }
}
