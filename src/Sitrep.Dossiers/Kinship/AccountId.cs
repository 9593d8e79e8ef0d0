using System.Globalization;

namespace Sitrep.Dossiers;

/// <summary>
/// Which telling: the report, its version (1 for the first text that came under this id) and the incident's place in the
/// reading, from 1. Written "report@1/2". <c>default</c> names no account.
/// </summary>
public readonly record struct AccountId : IComparable<AccountId>
{
    private readonly string? _report;

    /// <exception cref="ArgumentException">A blank report, or a version or index below 1.</exception>
    public AccountId(string report, int version, int index)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(report);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(index, 1);
        _report = report;
        Version = version;
        Index = index;
    }

    public string Report => _report ?? "";

    public int Version { get; }

    public int Index { get; }

    /// <summary>Reads the written form; null when it is not one.</summary>
    public static AccountId? Parse(string text)
    {
        var slash = text.LastIndexOf('/');
        var at = slash < 1 ? -1 : text.LastIndexOf('@', slash);
        if (at < 1) return null;
        return int.TryParse(text.AsSpan(at + 1, slash - at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            && int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && version > 0 && index > 0 && !string.IsNullOrWhiteSpace(text[..at])
            ? new AccountId(text[..at], version, index)
            : null;
    }

    public int CompareTo(AccountId other)
    {
        var byReport = string.CompareOrdinal(Report, other.Report);
        if (byReport != 0) return byReport;
        return Version != other.Version ? Version.CompareTo(other.Version) : Index.CompareTo(other.Index);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Report}@{Version}/{Index}");

    public static bool operator <(AccountId left, AccountId right) => left.CompareTo(right) < 0;

    public static bool operator >(AccountId left, AccountId right) => left.CompareTo(right) > 0;

    public static bool operator <=(AccountId left, AccountId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(AccountId left, AccountId right) => left.CompareTo(right) >= 0;
}
