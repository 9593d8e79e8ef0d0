namespace Sitrep.World;

/// <summary>A subject's lists: the one that comes with Sitrep, then the users' own of the same form in <c>own/</c> beside it.</summary>
internal static class KnowledgeFolder
{
    /// <summary>Rows of <c>knowledge/SUBJECT/LIST.tsv</c>, then the users' own of that list.</summary>
    /// <exception cref="KnowledgeException">The list is missing, or a line of any of them has fewer cells.</exception>
    public static IEnumerable<KnowledgeRow> Rows(string folder, string subject, string list, int cells) =>
        KnowledgeFile.Read(Path.Combine(folder, subject, list + ".tsv"), cells).Concat(OwnRows(folder, subject, list, cells));

    /// <summary>Rows of <c>knowledge/SUBJECT/own/LIST.tsv</c> and <c>LIST-*.tsv</c>, files in the order of their names; none where there is no such folder.</summary>
    /// <exception cref="KnowledgeException">A line has fewer cells.</exception>
    public static IEnumerable<KnowledgeRow> OwnRows(string folder, string subject, string list, int cells)
    {
        var own = Path.Combine(folder, subject, "own");
        return !Directory.Exists(own) ? [] : Directory.EnumerateFiles(own, "*.tsv")
            .Where(file => IsOf(list, Path.GetFileNameWithoutExtension(file)))
            .Order(StringComparer.Ordinal)
            .SelectMany(file => KnowledgeFile.Read(file, cells));
    }

    private static bool IsOf(string list, string name) => name == list || name.StartsWith(list + "-", StringComparison.Ordinal);
}
