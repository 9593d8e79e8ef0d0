using System.Collections.Immutable;

namespace Sitrep.Dossiers;

/// <summary>
/// Keys under which copies meet in a store without comparing every pair: two texts share a key when three neighbouring slots
/// of their prints are equal. Half-alike texts meet nineteen times in twenty, unlike ones twice in ten thousand.
/// </summary>
public static class TextBands
{
    private const int Rows = 3;

    /// <summary>One key a band; none for an empty print.</summary>
    public static ImmutableArray<long> Of(TextPrint print)
    {
        var slots = print.Slots;
        var bands = ImmutableArray.CreateBuilder<long>(slots.Length / Rows);
        for (var band = 0; (band + 1) * Rows <= slots.Length; band++)
        {
            var key = (ulong)band + 1;
            for (var row = 0; row < Rows; row++) key = (key ^ slots[(band * Rows) + row]) * 0x9E3779B97F4A7C15;
            bands.Add((long)key);
        }

        return bands.DrainToImmutable();
    }
}
