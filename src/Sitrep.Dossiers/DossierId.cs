namespace Sitrep.Dossiers;

/// <summary>
/// Name of a dossier, for links and people: "d-4f1c22aa09b1". Given once, from the account that opened the dossier;
/// when dossiers are merged the id that goes keeps leading to the one that stays. <c>default</c> names no dossier.
/// </summary>
public readonly record struct DossierId : IComparable<DossierId>
{
    private readonly string? _value;

    /// <exception cref="ArgumentException">Blank.</exception>
    public DossierId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        _value = value;
    }

    public string Value => _value ?? "";

    public int CompareTo(DossierId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    public static bool operator <(DossierId left, DossierId right) => left.CompareTo(right) < 0;

    public static bool operator >(DossierId left, DossierId right) => left.CompareTo(right) > 0;

    public static bool operator <=(DossierId left, DossierId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(DossierId left, DossierId right) => left.CompareTo(right) >= 0;
}
