namespace Sitrep.World;

/// <summary>A knowledge file is missing or broken. The message says which, where, and what to do.</summary>
public sealed class KnowledgeException : IOException
{
    private KnowledgeException(string message) : base(message)
    {
    }

    internal static KnowledgeException Missing(string file) => new($"Knowledge file {file} is missing; restore it from the repository.");

    internal static KnowledgeException Broken(string file, int line, string what) => new($"{file}, line {line}: {what}.");

    internal static KnowledgeException NotAWorld(string file, string why) =>
        new($"{file} is not a world of this version ({why}); make it again with Sitrep.WorldBuilder, or restore it from the repository.");
}

/// <summary>A line of a knowledge file: its number and its cells.</summary>
public readonly record struct KnowledgeRow(string File, int Line, string[] Cells)
{
    /// <summary>A cell's words, empty when the line ends before it.</summary>
    public string this[int column] => column < Cells.Length ? Cells[column] : "";

    /// <summary>A cell of several entries, parted by semicolons.</summary>
    public IEnumerable<string> List(int column) => this[column].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The cell as a name of the enumeration, in any case.</summary>
    /// <exception cref="KnowledgeException">No such name.</exception>
    public T Enum<T>(int column) where T : struct, Enum =>
        System.Enum.TryParse<T>(this[column], ignoreCase: true, out var value) && !char.IsAsciiDigit(this[column][0])
            ? value
            : throw Broken($"'{this[column]}' is none of {string.Join(", ", System.Enum.GetNames<T>())}");

    public KnowledgeException Broken(string what) => KnowledgeException.Broken(File, Line, what);
}

/// <summary>Reads the readable lists: UTF-8, an entry a line, cells parted by tabs, lines with <c>#</c> are comments.</summary>
public static class KnowledgeFile
{
    /// <param name="file">Path of the file.</param>
    /// <param name="cells">Cells that every line must have at least.</param>
    /// <exception cref="KnowledgeException">The file is missing, or a line has fewer cells.</exception>
    public static IEnumerable<KnowledgeRow> Read(string file, int cells)
    {
        if (!File.Exists(file)) throw KnowledgeException.Missing(file);
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var row = new KnowledgeRow(file, number, line.Split('\t', StringSplitOptions.TrimEntries));
            if (row.Cells.Length < cells) throw row.Broken($"{row.Cells.Length} cells where {cells} are needed; cells are parted by tabs");
            yield return row;
        }
    }
}
