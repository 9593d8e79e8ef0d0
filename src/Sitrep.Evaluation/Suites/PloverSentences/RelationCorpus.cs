using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Evaluation;

/// <summary>A sentence with the words for who acts and on whom, and the PLOVER root where it is known.</summary>
/// <param name="Source">Stretch of the sentence, positions in UTF-16 units.</param>
/// <param name="Target">Stretch of the sentence.</param>
/// <param name="Root">PLOVER root; null where the gold is absent.</param>
public sealed record RelationSentence(string Id, string Text, TextSpan Source, TextSpan Target, string? Root)
{
    public Report ToReport() => new() { Id = Id, Text = new SourceText(Text) };

    /// <summary>The relation on the tokens of the sentence.</summary>
    public Relation RelationIn(Document document) => new(TokensOf(document, Source), TokensOf(document, Target));

    private static TokenRange TokensOf(Document document, TextSpan span)
    {
        if (document.Count == 0) return default;
        var first = 0;
        while (first < document.Count - 1 && document.Tokens.End(first) <= span.Start) first++;
        var end = first + 1;
        while (end < document.Count && document.Tokens.Start(end) < span.End) end++;
        return new TokenRange(first, end);
    }
}

/// <summary>Reads sentences with marked source and target.</summary>
public static class RelationCorpus
{
    /// <exception cref="InvalidDataException">The folder has no .jsonl file, or a line is broken; the message says which.</exception>
    public static ImmutableArray<RelationSentence> Read(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0) throw new InvalidDataException($"{folder} has no .jsonl file.");
        return [.. files.SelectMany(file => JsonLines.Read(file, (root, number) =>
        {
            var text = root.GetProperty("sentence").GetString()!;
            var (source, target) = (root.GetProperty("source").GetString()!, root.GetProperty("target").GetString()!);
            var marked = JsonLines.Text(root, "marked_sentence");
            return new RelationSentence(JsonLines.Text(root, "sentence_id") ?? number.ToString(CultureInfo.InvariantCulture), text,
                Find(text, source, marked, "<s>"), Find(text, target, marked, "<t>"), JsonLines.Text(root, "gold_root"));
        }))];
    }

    // The marked sentence says which of several equal words is meant; without it the first.
    private static TextSpan Find(string text, string words, string? marked, string mark)
    {
        words = words.Trim();
        var start = -1;
        if (marked?.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at)
        {
            var before = marked[..at].Replace("<s>", "", StringComparison.Ordinal).Replace("</s>", "", StringComparison.Ordinal).Replace("<t>", "", StringComparison.Ordinal).Replace("</t>", "", StringComparison.Ordinal);
            start = text.IndexOf(words, Math.Min(Math.Max(0, before.Length - 2), text.Length), StringComparison.Ordinal);
        }

        if (start < 0) start = text.IndexOf(words, StringComparison.Ordinal);
        return start < 0 ? new TextSpan(0, Math.Min(1, text.Length)) : new TextSpan(start, start + words.Length);
    }
}
