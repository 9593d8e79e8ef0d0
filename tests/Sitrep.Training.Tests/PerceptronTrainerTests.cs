namespace Sitrep.Training.Tests;

public sealed class PerceptronTrainerTests
{
    // Feature 1 says label 0, feature 2 says label 1; feature 3 says nothing.
    private static readonly (uint[] Features, int Label)[] Samples = [([1, 3], 0), ([2, 3], 1), ([1], 0), ([2], 1), ([3, 1], 0), ([3, 2], 1)];

    [Fact]
    public void What_features_tell_is_learnt()
    {
        var trainer = Train();
        Assert.All(Samples, sample => Assert.Equal(sample.Label, Best(trainer, sample.Features)));
    }

    [Fact]
    public void The_same_samples_in_the_same_order_give_the_same_scores()
    {
        var (first, second) = (new float[2], new float[2]);
        foreach (var (features, _) in Samples)
        {
            Train().Score(features, first);
            Train().Score(features, second);
            Assert.Equal(first, second);
        }
    }

    [Fact]
    public void A_feature_met_too_rarely_is_not_learnt()
    {
        var trainer = new PerceptronTrainer(2, minCount: 2);
        uint[] once = [7];
        trainer.Meet(once);
        trainer.Update(once, 1, 1);
        var scores = new float[2];
        trainer.Score(once, scores);
        Assert.Equal([0, 0], scores);

        trainer.Meet(once);
        trainer.Update(once, 1, 1);
        trainer.Score(once, scores);
        Assert.Equal([0, 1], scores);
    }

    [Fact]
    public void The_order_of_a_round_is_a_permutation_and_the_same_each_time()
    {
        var order = Treebank.Order(100, 3);
        Assert.Equal(Enumerable.Range(0, 100), order.Order());
        Assert.Equal(order, Treebank.Order(100, 3));
        Assert.NotEqual(order, Treebank.Order(100, 4));
    }

    private static PerceptronTrainer Train()
    {
        var trainer = new PerceptronTrainer(2);
        var scores = new float[2];
        for (var round = 0; round < 5; round++)
        {
            foreach (var (features, label) in Samples) trainer.Learn(features, label, scores);
        }

        return trainer;
    }

    private static int Best(PerceptronTrainer trainer, uint[] features)
    {
        var scores = new float[2];
        trainer.Score(features, scores);
        return scores[0] >= scores[1] ? 0 : 1;
    }
}
