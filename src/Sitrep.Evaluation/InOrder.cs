namespace Sitrep.Evaluation;

/// <summary>Work on all cores with results in the order of the input, so that output does not depend on the number of threads.</summary>
public static class InOrder
{
    public static TOut[] Map<TIn, TOut>(IReadOnlyList<TIn> items, Func<TIn, TOut> work)
    {
        var results = new TOut[items.Count];
        Parallel.For(0, items.Count, i => results[i] = work(items[i]));
        return results;
    }
}
