using System.Globalization;
using Sitrep.Language;

namespace Sitrep.Evaluation;

/// <summary>Writes a sentence as CoNLL-U with predicted columns. Nothing of the gold columns is written, so that the file is the same without them.</summary>
public static class UdPrediction
{
    public static void Print(ConlluSentence sentence, Document parsed, TextWriter output)
    {
        var word = 0;
        for (var line = 0; line < sentence.Lines.Length; line++)
        {
            var text = sentence.Lines[line];
            if (text.StartsWith("# sent_id", StringComparison.Ordinal) || text.StartsWith("# text =", StringComparison.Ordinal)) output.Write(text + "\n");
            if (text[0] == '#') continue;
            var cells = text.Split('\t');
            if (word < sentence.Rows.Length && sentence.Rows[word] == line) output.Write(Predicted(cells, parsed, word++));
            else if (cells[0].Contains('-', StringComparison.Ordinal)) output.Write($"{cells[0]}\t{cells[1]}\t_\t_\t_\t_\t_\t_\t_\t{Spacing(cells)}\n");
        }

        output.Write('\n');
    }

    private static string Predicted(string[] cells, Document parsed, int word)
    {
        var head = (parsed.Trees.Head(word) + 1).ToString(CultureInfo.InvariantCulture);
        return $"{cells[0]}\t{cells[1]}\t{parsed.Lemmas[word]}\t{TagNames.NameOf(parsed.Tags.Upos(word))}\t_\t_\t{head}\t{DeprelNames.NameOf(parsed.Trees.Deprel(word))}\t_\t{Spacing(cells)}\n";
    }

    // A property of the text, not of the annotation.
    private static string Spacing(string[] cells) => cells[9].Split('|').Contains("SpaceAfter=No") ? "SpaceAfter=No" : "_";
}
