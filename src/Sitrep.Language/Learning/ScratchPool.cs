using System.Collections.Concurrent;

namespace Sitrep.Language;

/// <summary>Working memory that threads rent for one document and give back; as many are made as threads ever worked at once.</summary>
public sealed class ScratchPool<T>(Func<T> make) where T : class
{
    private readonly ConcurrentBag<T> _free = [];

    public T Rent() => _free.TryTake(out var scratch) ? scratch : make();

    public void Return(T scratch) => _free.Add(scratch);
}
