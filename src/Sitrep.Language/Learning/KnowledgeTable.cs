namespace Sitrep.Language;

/// <summary>Reads the readable lists under <c>knowledge/</c>: an entry a line, cells parted by tabs, lines with # are notes.</summary>
public static class KnowledgeTable
{
    /// <summary>The rows of <c>knowledge/{subject}/{table}.tsv</c>.</summary>
    /// <param name="subject">Folder: "numbers".</param>
    /// <param name="table">File without its ending: "words".</param>
    /// <param name="cells">Cells that each row must have.</param>
    /// <exception cref="InvalidDataException">A row has another number of cells; the message says which.</exception>
    public static IEnumerable<string[]> Rows(string subject, string table, int cells)
    {
        var file = Path.Combine(ModelFolder.FindBeside("knowledge"), subject, table + ".tsv");
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var row = line.Split('\t');
            if (row.Length != cells) throw new InvalidDataException($"{file}:{number}: {row.Length} cells where {cells} belong; part them by single tabs.");
            yield return row;
        }
    }
}
