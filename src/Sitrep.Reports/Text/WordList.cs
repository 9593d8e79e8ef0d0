namespace Sitrep.Reports;

/// <summary>Word lists of knowledge/ that travel inside this library.</summary>
internal static class WordList
{
    /// <param name="name">Folder and file without its ending: "furniture/lines".</param>
    /// <returns>The rows' cells; comments and blank lines are left out.</returns>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The library was built without the word list {name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }
}
