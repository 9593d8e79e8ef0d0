using System.Collections.Immutable;
using Sitrep.Reports;

namespace Sitrep.Dossiers;

/// <summary>
/// Makes fingerprints of report texts. Word sequences of three: a site that swaps one word in five for a near-synonym keeps
/// half of them, while two reporters' texts on the same incident share one in fifty.
/// </summary>
public static class TextPrinter
{
    /// <summary>Share of common word sequences from which one text counts as a copy of another.</summary>
    public const double CopyLikeness = 0.25;

    /// <summary>Slots of a print. 64 estimate a share of 0.25 to within 0.11, nineteen times in twenty.</summary>
    public const int Slots = 64;

    private const int Words = 3;

    // Fewer sequences are a headline or a caption: two of them are alike by chance.
    private const int FewestSequences = 20;

    private static readonly ulong[] Multipliers = [.. Enumerable.Range(1, Slots).Select(at => Mix((ulong)at * 0x9E3779B97F4A7C15) | 1)];

    /// <summary>Print of the report's text, page furniture left out, letter case and punctuation aside.</summary>
    public static TextPrint Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var words = HashWords(report);
        var sequences = words.Count - Words + 1;
        if (sequences < FewestSequences) return default;

        Span<uint> slots = stackalloc uint[Slots];
        slots.Fill(uint.MaxValue);
        for (var i = 0; i < sequences; i++)
        {
            var sequence = Mix(words[i] + Mix(words[i + 1] + Mix(words[i + 2])));
            for (var k = 0; k < Slots; k++)
            {
                var value = (uint)((sequence * Multipliers[k]) >> 32);
                if (value < slots[k]) slots[k] = value;
            }
        }

        return new TextPrint([.. slots]);
    }

    private static List<ulong> HashWords(Report report)
    {
        var furniture = report.Remarks.Where(remark => remark.Kind == RemarkKind.Boilerplate).Select(remark => remark.Span).ToImmutableArray();
        var text = report.Text.Value;
        var words = new List<ulong>(text.Length / 5);
        var hash = 0UL;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                hash = ((hash == 0 ? 14695981039346656037UL : hash) ^ char.ToLowerInvariant(text[i])) * 1099511628211UL;
            }
            else if (hash != 0)
            {
                if (!furniture.Any(span => span.Contains(i - 1))) words.Add(hash);
                hash = 0;
            }
        }

        return words;
    }

    // The finaliser of SplitMix64: spreads every bit over the whole word.
    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
