using System.Collections.Immutable;
using Sitrep.Language;

namespace Sitrep.Evaluation;

/// <summary>Precision and recall with numerators of their own, as measures of coreference have; counts add up over documents.</summary>
public readonly record struct Ratio(double PrecisionPart, double PrecisionWhole, double RecallPart, double RecallWhole)
{
    public double Precision => PrecisionWhole == 0 ? 0 : PrecisionPart / PrecisionWhole;

    public double Recall => RecallWhole == 0 ? 0 : RecallPart / RecallWhole;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static Ratio operator +(Ratio left, Ratio right) => new(
        left.PrecisionPart + right.PrecisionPart, left.PrecisionWhole + right.PrecisionWhole, left.RecallPart + right.RecallPart, left.RecallWhole + right.RecallWhole);

    public static Ratio Add(Ratio left, Ratio right) => left + right;
}

/// <summary>The three measures of the CoNLL shared task on coreference: links (MUC), mentions (B³), entities (CEAFe). A mention is its exact range.</summary>
public static class CorefMeasures
{
    public static Ratio Muc(ImmutableArray<ImmutableArray<TokenRange>> gold, ImmutableArray<ImmutableArray<TokenRange>> ours)
    {
        var (recall, recallWhole) = Links(gold, ours);
        var (precision, precisionWhole) = Links(ours, gold);
        return new Ratio(precision, precisionWhole, recall, recallWhole);
    }

    public static Ratio BCubed(ImmutableArray<ImmutableArray<TokenRange>> gold, ImmutableArray<ImmutableArray<TokenRange>> ours)
    {
        var (recall, recallWhole) = Mentions(gold, ours);
        var (precision, precisionWhole) = Mentions(ours, gold);
        return new Ratio(precision, precisionWhole, recall, recallWhole);
    }

    /// <summary>By the one-to-one alignment of entities that has the greatest sum of similarities.</summary>
    public static Ratio CeafE(ImmutableArray<ImmutableArray<TokenRange>> gold, ImmutableArray<ImmutableArray<TokenRange>> ours)
    {
        var index = Index(ours);
        var likeness = new double[gold.Length, ours.Length];
        for (var g = 0; g < gold.Length; g++)
        {
            foreach (var mention in gold[g])
            {
                if (index.TryGetValue(mention, out var o)) likeness[g, o] += 2.0 / (gold[g].Length + ours[o].Length);
            }
        }

        var best = Assignment.Best(likeness);
        return new Ratio(best, ours.Length, best, gold.Length);
    }

    // Links that remain of the first partition when it is cut along the second.
    private static (double Part, double Whole) Links(ImmutableArray<ImmutableArray<TokenRange>> key, ImmutableArray<ImmutableArray<TokenRange>> other)
    {
        var index = Index(other);
        double part = 0, whole = 0;
        foreach (var set in key)
        {
            var known = set.Where(index.ContainsKey).Select(mention => index[mention]).ToList();
            var pieces = known.Distinct().Count() + set.Length - known.Count;
            part += set.Length - pieces;
            whole += set.Length - 1;
        }

        return (part, whole);
    }

    private static (double Part, double Whole) Mentions(ImmutableArray<ImmutableArray<TokenRange>> key, ImmutableArray<ImmutableArray<TokenRange>> other)
    {
        var index = Index(other);
        double part = 0, whole = 0;
        foreach (var set in key)
        {
            var counts = set.Where(index.ContainsKey).GroupBy(mention => index[mention]).Select(group => (double)group.Count());
            part += counts.Sum(count => count * count / set.Length);
            whole += set.Length;
        }

        return (part, whole);
    }

    private static Dictionary<TokenRange, int> Index(ImmutableArray<ImmutableArray<TokenRange>> sets)
    {
        var index = new Dictionary<TokenRange, int>();
        for (var i = 0; i < sets.Length; i++)
        {
            foreach (var mention in sets[i]) index.TryAdd(mention, i);
        }

        return index;
    }
}
