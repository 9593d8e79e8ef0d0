using System.Collections.Immutable;
using Sitrep.Evaluation;
using Sitrep.Incidents;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>
/// Trains the three models of <see cref="RoleModel"/>. The role model learns from chances of types that were given by models which had not
/// seen the report, since those that have seen it are surer than they will be on new reports.
/// </summary>
public static class RoleTrainer
{
    private const int Folds = 5;

    /// <summary>The bytes of a model file.</summary>
    public static byte[] Train(IReadOnlyList<RoleExample> examples)
    {
        using var file = new MemoryStream();
        file.Write(Types(examples));
        file.Write(Roles(examples, HeldOutTypes(examples)));
        file.Write(WordingsOf(examples));
        return file.ToArray();
    }

    private static byte[] Types(IEnumerable<RoleExample> examples)
    {
        var trainer = new LogisticTrainer(RoleModel.Types.Length + 1) { Epochs = 8, MinCount = 3, Rate = 0.05f, Decay = 1e-5f };
        var features = new List<uint>();
        foreach (var example in examples)
        {
            TypeFeatures.Extract(example.Context, features);
            trainer.Add([.. features], example.TypeLabels());
        }

        return Bytes(trainer);
    }

    private static ImmutableArray<float>[] HeldOutTypes(IReadOnlyList<RoleExample> examples)
    {
        var chances = new ImmutableArray<float>[examples.Count];
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            ReadOnlySpan<byte> bytes = Types(examples.Where((_, i) => i % Folds != fold));
            var model = SparseModel.Read(ref bytes);
            var features = new List<uint>();
            for (var i = fold; i < examples.Count; i += Folds)
            {
                TypeFeatures.Extract(examples[i].Context, features);
                chances[i] = RoleModel.Chances(model, features);
            }
        });
        return chances;
    }

    private static byte[] Roles(IReadOnlyList<RoleExample> examples, ImmutableArray<float>[] types)
    {
        var trainer = new LogisticTrainer(Enum.GetValues<Muc4Role>().Length) { Rate = 0.05f, Decay = 7e-4f, Epochs = 10, Dropout = 0.3f, Runs = 5 };
        var features = new List<uint>();
        for (var i = 0; i < examples.Count; i++)
        {
            foreach (var entity in examples[i].Entities)
            {
                RoleFeatures.Extract(examples[i].Context, entity, types[i].AsSpan(), features);
                trainer.Add([.. features], examples[i].RoleLabels(entity));
            }
        }

        return Bytes(trainer);
    }

    // Learnt on the entities that play the role: which of their wordings the keys accept.
    private static byte[] WordingsOf(IEnumerable<RoleExample> examples)
    {
        var trainer = new LogisticTrainer(1) { Epochs = 6 };
        var wordings = new List<TokenRange>();
        var features = new List<uint>();
        foreach (var example in examples)
        {
            foreach (var entity in example.Entities)
            {
                var labels = example.RoleLabels(entity);
                foreach (var role in Enum.GetValues<Muc4Role>().Where(role => labels[(int)role]))
                {
                    foreach (var mention in entity.Mentions)
                    {
                        wordings.Clear();
                        Wordings.Of(example.Context.Document, mention, wordings);
                        foreach (var wording in wordings)
                        {
                            Wordings.Extract(example.Context.Document, mention, wording, (int)role, features);
                            trainer.Add([.. features], [example.Gold[(int)role].Contains(FillerText.Normalize(example.Context.Document.Quote(wording)))]);
                        }
                    }
                }
            }
        }

        return Bytes(trainer);
    }

    private static byte[] Bytes(LogisticTrainer trainer)
    {
        using var stream = new MemoryStream();
        trainer.Train(stream);
        return stream.ToArray();
    }
}
