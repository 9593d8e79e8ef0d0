using System.Collections.Immutable;

namespace Sitrep.Dossiers;

/// <summary>
/// MinHash fingerprint of a text: the share of equal slots estimates how many of the word sequences of two texts are common.
/// Two prints can be compared only when they have the same length. Empty for a text too short to tell.
/// </summary>
public readonly record struct TextPrint
{
    private readonly ImmutableArray<uint> _slots;

    public TextPrint(ImmutableArray<uint> slots) => _slots = slots;

    public ImmutableArray<uint> Slots => _slots.IsDefault ? [] : _slots;

    public bool IsEmpty => _slots.IsDefaultOrEmpty;

    /// <summary>0 to 1; 0 when either print is empty.</summary>
    public double Likeness(TextPrint other)
    {
        if (IsEmpty || other.IsEmpty || Slots.Length != other.Slots.Length) return 0;
        var equal = 0;
        for (var i = 0; i < Slots.Length; i++)
        {
            if (Slots[i] == other.Slots[i]) equal++;
        }

        return (double)equal / Slots.Length;
    }

    public bool Equals(TextPrint other) => Slots.AsSpan().SequenceEqual(other.Slots.AsSpan());

    public override int GetHashCode() => IsEmpty ? 0 : (int)Slots[0];
}
