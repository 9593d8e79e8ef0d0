using Sitrep.Incidents;
using Sitrep.Language;

namespace Sitrep.Training.Tests;

public sealed class TypeTrainerTests
{
    private static readonly string[] Types = ["a", "b", "c"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_learns_what_tells_the_types_apart(bool exclusive)
    {
        var model = Read(Train(exclusive));
        for (uint k = 0; k < Types.Length; k++)
        {
            var features = new WeightedFeatures();
            features.Set([100 + k, 7], [1, 1]);
            Assert.Equal(Types[k], model.Types[TypeModel.BestOf(model.Chances(features))]);
        }
    }

    [Fact]
    public void Chances_of_types_that_exclude_each_other_add_up_to_one()
    {
        var features = new WeightedFeatures();
        features.Set([100, 999], [1, 1]);
        Assert.Equal(1, Read(Train(exclusive: true)).Chances(features).Sum(), 1e-5f);
    }

    [Fact]
    public void The_same_examples_give_the_same_bytes() => Assert.Equal(Train(exclusive: true), Train(exclusive: true));

    private static byte[] Train(bool exclusive)
    {
        var examples = Enumerable.Range(0, 60).Select(i => new TypeExample([(uint)(100 + (i % 3)), 7, (uint)(1000 + i)], [1, 1, 1], [2, 3], [Types[i % 3]], $"{i}")).ToArray();
        using var writer = new ModelWriter();
        new TypeTrainer(Types, exclusive).Train(examples, writer);
        return writer.Finish();
    }

    private static TypeModel Read(byte[] model)
    {
        using var reader = new ModelReader(model, "test");
        return TypeModel.Read(reader);
    }
}
