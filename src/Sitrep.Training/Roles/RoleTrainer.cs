using System.Collections.Immutable;
using Sitrep.Evaluation;
using Sitrep.Incidents;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>
/// Trains the four models of <see cref="RoleModel"/>. A model learns from chances given by models which had not seen the report, since those that
/// have seen it are surer than they will be on new reports.
/// </summary>
public static class RoleTrainer
{
    private const int Folds = 5;

    /// <summary>The bytes of a model file.</summary>
    public static byte[] Train(IReadOnlyList<RoleExample> examples)
    {
        var all = Enumerable.Range(0, examples.Count).ToArray();
        var types = HeldOut(examples.Count, part => Types(examples, part), (model, i) =>
        {
            var features = new List<uint>();
            TypeFeatures.Extract(examples[i].Context, features);
            return RoleModel.Chances(model, features);
        });
        var judgements = HeldOut(examples.Count, part => Roles(examples, types, part), (model, i) =>
            new RoleJudgement(types[i], RoleModel.Roles(model, examples[i].Context, examples[i].Entities, types[i], [])));
        using var file = new MemoryStream();
        file.Write(Types(examples, all));
        file.Write(Roles(examples, types, all));
        file.Write(Verdict(examples, judgements));
        file.Write(WordingsOf(examples));
        return file.ToArray();
    }

    // What a model says of each report that has learnt from the other folds.
    private static T[] HeldOut<T>(int count, Func<int[], byte[]> train, Func<SparseModel, int, T> judge)
    {
        var said = new T[count];
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            ReadOnlySpan<byte> bytes = train([.. Enumerable.Range(0, count).Where(i => i % Folds != fold)]);
            var model = SparseModel.Read(ref bytes);
            for (var i = fold; i < count; i += Folds) said[i] = judge(model, i);
        });
        return said;
    }

    private static byte[] Types(IReadOnlyList<RoleExample> examples, int[] part)
    {
        var trainer = new LogisticTrainer(RoleModel.Types.Length + 1) { Epochs = 8, MinCount = 3, Rate = 0.05f, Decay = 1e-5f };
        var features = new List<uint>();
        foreach (var i in part)
        {
            TypeFeatures.Extract(examples[i].Context, features);
            trainer.Add([.. features], examples[i].TypeLabels());
        }

        return Bytes(trainer);
    }

    private static byte[] Roles(IReadOnlyList<RoleExample> examples, ImmutableArray<float>[] types, int[] part)
    {
        var trainer = new LogisticTrainer(Enum.GetValues<Muc4Role>().Length) { Rate = 0.05f, Decay = 7e-4f, Epochs = 10, Dropout = 0.3f, Runs = 5 };
        var features = new List<uint>();
        foreach (var i in part)
        {
            foreach (var entity in examples[i].Entities)
            {
                RoleFeatures.Extract(examples[i].Context, entity, types[i].AsSpan(), features);
                trainer.Add([.. features], examples[i].RoleLabels(entity));
            }
        }

        return Bytes(trainer);
    }

    private static byte[] Verdict(IReadOnlyList<RoleExample> examples, RoleJudgement[] judgements)
    {
        var trainer = new LogisticTrainer(RoleModel.Types.Length + 1) { Epochs = 10, MinCount = 3, Rate = 0.05f, Decay = 1e-3f, Dropout = 0.5f, Runs = 5 };
        var features = new List<uint>();
        for (var i = 0; i < examples.Count; i++)
        {
            VerdictFeatures.Extract(examples[i].Context, examples[i].Entities, judgements[i], features);
            trainer.Add([.. features], examples[i].TypeLabels());
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
