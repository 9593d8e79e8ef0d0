using System.Globalization;

namespace Sitrep.Evaluation;

/// <summary>A sentence of a CoNLL-U file: its words by columns, and its lines as they stand.</summary>
/// <param name="Lines">All lines, comments and ranges too, for writing the sentence again.</param>
/// <param name="Rows">Index into <paramref name="Lines"/> of each word.</param>
/// <param name="Text">The comment <c># text =</c>, or null.</param>
/// <param name="BeginsParagraph">True after <c># newpar</c> or <c># newdoc</c>.</param>
/// <param name="BeginsDocument">True after <c># newdoc</c>.</param>
public sealed record ConlluSentence(string[] Lines, int[] Rows, string? Text, bool BeginsParagraph, bool BeginsDocument)
{
    private string[][]? _cells;

    public int Count => Rows.Length;

    /// <summary>The ten cells of each word.</summary>
    public string[][] Words => _cells ??= [.. Rows.Select(row => Lines[row].Split('\t'))];

    public string Form(int word) => Words[word][1];

    public string Lemma(int word) => Words[word][2];

    public string Upos(int word) => Words[word][3];

    public string Xpos(int word) => Words[word][4];

    /// <summary>Index of the head, -1 at the root; null where the column is empty.</summary>
    public int? Head(int word) => int.TryParse(Words[word][6], CultureInfo.InvariantCulture, out var head) ? head - 1 : null;

    public string Deprel(int word) => Words[word][7];

    public bool SpaceAfter(int word) => !Words[word][9].Split('|').Contains("SpaceAfter=No");
}

/// <summary>Reads CoNLL-U, the format of Universal Dependencies.</summary>
public static class ConlluFile
{
    /// <exception cref="InvalidDataException">A word's line has not ten cells.</exception>
    public static IEnumerable<ConlluSentence> Read(string file)
    {
        var lines = new List<string>();
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Length > 0)
            {
                if (line[0] != '#' && line.Count(c => c == '\t') != 9) throw new InvalidDataException($"{file}:{number}: a word of CoNLL-U has ten cells parted by tabs.");
                lines.Add(line);
            }
            else if (lines.Count > 0)
            {
                yield return Parse([.. lines]);
                lines.Clear();
            }
        }

        if (lines.Count > 0) yield return Parse([.. lines]);
    }

    private static ConlluSentence Parse(string[] lines)
    {
        var rows = Enumerable.Range(0, lines.Length).Where(i => lines[i][0] != '#' && IsWord(lines[i])).ToArray();
        var text = lines.FirstOrDefault(line => line.StartsWith("# text = ", StringComparison.Ordinal))?[9..];
        var isDocument = lines.Any(line => line.StartsWith("# newdoc", StringComparison.Ordinal));
        var isParagraph = isDocument || lines.Any(line => line == "# newpar" || line.StartsWith("# newpar id", StringComparison.Ordinal) || line.StartsWith("# newpar ", StringComparison.Ordinal));
        return new ConlluSentence(lines, rows, text, isParagraph, isDocument);
    }

    // "3-4" is a range over words, "3.1" an empty node.
    private static bool IsWord(string line) => line.AsSpan(0, line.IndexOf('\t', StringComparison.Ordinal)).IndexOfAny('-', '.') < 0;
}
