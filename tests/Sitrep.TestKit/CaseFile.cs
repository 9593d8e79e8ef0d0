using System.Globalization;

namespace Sitrep.TestKit;

/// <summary>
/// One case of a case file (tests/cases/**/*.md): a heading, prose, settings ("published: 2021-11-07"), the text,
/// a line with a full stop, and the expected rows, cells parted by "|". A heading that begins with "gap:" is a known gap:
/// it must fail, and turns red the day it passes.
/// </summary>
public sealed record Case(string File, string Heading, bool IsGap, IReadOnlyDictionary<string, string> Settings, string Text, IReadOnlyList<string[]> Expected)
{
    public DateOnly? Published => Settings.TryGetValue("published", out var day) ? DateOnly.Parse(day, CultureInfo.InvariantCulture) : null;

    public override string ToString() => $"{Path.GetFileNameWithoutExtension(File)}: {Heading}";
}

/// <summary>Reads case files. Their form is described in tests/cases/README.md.</summary>
public static class CaseFile
{
    /// <summary>All cases below <c>tests/cases/{room}</c>, in the order of file names.</summary>
    public static IEnumerable<Case> ReadRoom(string room) =>
        Directory.EnumerateFiles(Checkout.PathOf("tests", "cases", room), "*.md", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "README.md")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Parse(file, File.ReadAllText(file)));

    public static IEnumerable<Case> Parse(string file, string content)
    {
        foreach (var block in SplitAtHeadings(content.ReplaceLineEndings("\n").Split('\n')))
        {
            if (!block.Contains(".")) continue; // prose only
            yield return ParseBlock(file, block);
        }
    }

    private static Case ParseBlock(string file, List<string> block)
    {
        var heading = block[0].TrimStart('#', ' ');
        var isGap = heading.StartsWith("gap:", StringComparison.Ordinal);
        var stop = block.IndexOf(".");
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);

        // With settings the text begins after them; without, after the first blank line, which ends the prose.
        var firstSetting = block.FindIndex(1, stop - 1, IsSetting);
        var firstText = firstSetting > 0 ? firstSetting : block.FindIndex(1, line => line.Length == 0) + 1;
        for (; firstSetting > 0 && IsSetting(block[firstText]); firstText++)
        {
            var colon = block[firstText].IndexOf(':', StringComparison.Ordinal);
            settings[block[firstText][..colon]] = block[firstText][(colon + 1)..].Trim();
        }

        var text = string.Join('\n', block.Skip(firstText).Take(stop - firstText));
        var expected = block.Skip(stop + 1).Where(line => line.Trim().Length > 0)
            .Select(line => line.Split('|').Select(cell => cell.Trim()).ToArray()).ToList();
        return new Case(file, isGap ? heading[4..].Trim() : heading, isGap, settings, text, expected);
    }

    private static bool IsSetting(string line) =>
        line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && line.AsSpan(0, colon).IndexOfAnyExceptInRange('a', 'z') < 0;

    private static IEnumerable<List<string>> SplitAtHeadings(string[] lines)
    {
        List<string>? block = null;
        foreach (var line in lines)
        {
            if (line.StartsWith('#'))
            {
                if (block is not null) yield return block;
                block = [];
            }

            block?.Add(line);
        }

        if (block is not null) yield return block;
    }
}
