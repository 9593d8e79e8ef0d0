namespace Sitrep.Bench;

/// <summary>Puts a measured table into docs/speed.md, between the two marks of its section.</summary>
internal static class SpeedPage
{
    public static void Put(string file, string section, string table)
    {
        string begin = $"<!-- {section}: begin -->\n", end = $"<!-- {section}: end -->";
        var page = File.Exists(file) ? File.ReadAllText(file) : $"# Speed\n\nWritten by `bench/Sitrep.Bench`; figures are of the machine named.\n\n{begin}{end}\n";
        int from = page.IndexOf(begin, StringComparison.Ordinal), to = page.IndexOf(end, StringComparison.Ordinal);
        if (from < 0 || to < from)
        {
            page += $"\n{begin}{end}\n";
            from = page.IndexOf(begin, StringComparison.Ordinal);
            to = page.IndexOf(end, StringComparison.Ordinal);
        }

        File.WriteAllText(file, $"{page[..(from + begin.Length)]}{table}{page[to..]}");
    }
}
