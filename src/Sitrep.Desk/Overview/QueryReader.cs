using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Sitrep.Desk;

/// <summary>Reads single values of an address and collects what cannot be used.</summary>
internal sealed class QueryReader(IQueryCollection query)
{
    private readonly ImmutableArray<BadValue>.Builder _bad = ImmutableArray.CreateBuilder<BadValue>();

    public ImmutableArray<BadValue> BadValues => _bad.ToImmutable();

    public void Refuse(string name, string word, string reason) => _bad.Add(new BadValue(name, $"'{(word.Length <= 40 ? word : word[..40] + "…")}' {reason}"));

    /// <summary>The last value that is not blank, or null.</summary>
    public string? One(string name) => query[name].LastOrDefault(value => !string.IsNullOrWhiteSpace(value))?.Trim();

    /// <summary>All values, given several times or parted by commas.</summary>
    public IEnumerable<string> Many(string name) =>
        query[name].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    public DateOnly? Day(string name)
    {
        if (One(name) is not { } word) return null;
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Refuse(name, word, "is not a day. Write it as 2021-11-07.");
        return null;
    }

    public int? Number(string name, int least, int most)
    {
        if (One(name) is not { } word) return null;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Refuse(name, word, $"is not a whole number from {least} to {most}.");
        return null;
    }

    /// <summary>Place of the value among the choices; -1 when not given or wrong.</summary>
    public int Choice(string name, string[] choices)
    {
        if (One(name) is not { } word) return -1;
        var found = Array.IndexOf(choices, word);
        if (found < 0) Refuse(name, word, $"is not a choice here. Use one of {string.Join(", ", choices)}.");
        return found;
    }
}
