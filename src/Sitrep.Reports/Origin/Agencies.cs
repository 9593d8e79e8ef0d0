using System.Buffers;
using System.Collections.Frozen;

namespace Sitrep.Reports;

/// <summary>Bodies that reports are taken from, by the forms in which they are printed. From knowledge/agencies/agencies.tsv.</summary>
public static class Agencies
{
    private static readonly FrozenDictionary<string, string> ByForm = Load();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByFormSpan = ByForm.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> Wires = WordList.Rows("agencies/agencies").Where(row => row[2] == "agency").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Finds any form, upper or lower case alike; the caller checks what <see cref="NameOf"/> makes of it.</summary>
    internal static SearchValues<string> Forms { get; } = SearchValues.Create([.. ByForm.Keys.Order(StringComparer.Ordinal)], StringComparison.OrdinalIgnoreCase);

    /// <summary>Longest form in characters.</summary>
    internal static int LongestForm { get; } = ByForm.Keys.Max(form => form.Length);

    /// <summary>The name as credits show it ("AP" is "The Associated Press"); null when unknown. Case counts, but for a form wholly in capitals.</summary>
    public static string? NameOf(ReadOnlySpan<char> form)
    {
        if (form.Length > LongestForm) return null;
        return ByFormSpan.TryGetValue(form, out var name) ? name : null;
    }

    /// <summary>Whether a credit names a news agency, not a broadcaster, newspaper or monitor.</summary>
    public static bool IsAgency(string name) => Wires.Contains(name);

    private static FrozenDictionary<string, string> Load()
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in WordList.Rows("agencies/agencies"))
        {
            foreach (var form in row[3].Split("; ", StringSplitOptions.RemoveEmptyEntries).Prepend(row[0]))
            {
                forms.TryAdd(form, row[0]);
                forms.TryAdd(form.ToUpperInvariant(), row[0]);
            }
        }

        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
