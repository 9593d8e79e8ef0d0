using System.Collections.Immutable;
using System.Text;
using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Evaluation;

/// <summary>A sentence of a corpus of names: its words and names; token indexes from the sentence's start.</summary>
public sealed record NameSentence(ImmutableArray<string> Words, ImmutableArray<NameMention> Names);

/// <summary>A document with its words and sentences as the corpus has them.</summary>
public sealed record NameDocument(ImmutableArray<NameSentence> Sentences)
{
    /// <summary>The document for the stages behind tokens and sentences: words parted by one space.</summary>
    public Document ToDocument(bool inCapitals)
    {
        var text = new StringBuilder();
        var starts = new List<int>();
        var ends = new List<int>();
        var first = new List<int> { 0 };
        foreach (var sentence in Sentences)
        {
            foreach (var word in sentence.Words)
            {
                starts.Add(text.Length);
                text.Append(inCapitals ? word.ToUpperInvariant() : word);
                ends.Add(text.Length);
                text.Append(' ');
            }

            first.Add(starts.Count);
        }

        return new Document(new Report { Id = "conll", Text = new SourceText(text.ToString()) })
        {
            Tokens = new TokenLayer([.. starts], [.. ends]),
            Sentences = new SentenceLayer([.. first], new int[Sentences.Length]),
        };
    }
}

/// <summary>Reads names in the column form of CoNLL: the word first, its tag last; IOB1 and IOB2 alike; <c>-DOCSTART-</c> parts documents.</summary>
public static class NameCorpus
{
    /// <param name="file">The file.</param>
    /// <param name="kindOf">The kind that a tag's name stands for; null leaves it out. CoNLL's own where not given.</param>
    /// <param name="sentencesPerDocument">Cuts a file that has no marks between documents.</param>
    public static ImmutableArray<NameDocument> Read(string file, Func<string, NameKind?>? kindOf = null, int sentencesPerDocument = int.MaxValue)
    {
        kindOf ??= Kind;
        var documents = ImmutableArray.CreateBuilder<NameDocument>();
        var sentences = ImmutableArray.CreateBuilder<NameSentence>();
        var words = new List<string>();
        var tags = new List<string>();
        foreach (var line in File.ReadLines(file).Append(""))
        {
            var starts = line.StartsWith("-DOCSTART-", StringComparison.Ordinal);
            if (line.Trim().Length > 0 && !starts)
            {
                var cells = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
                words.Add(cells[0]);
                tags.Add(cells.Length > 1 ? cells[^1] : "_");
                continue;
            }

            if (words.Count > 0) sentences.Add(new NameSentence([.. words], Names(tags, kindOf)));
            words.Clear();
            tags.Clear();
            if (sentences.Count > 0 && (starts || sentences.Count >= sentencesPerDocument)) documents.Add(new NameDocument(sentences.DrainToImmutable()));
        }

        if (sentences.Count > 0) documents.Add(new NameDocument(sentences.ToImmutable()));
        return documents.ToImmutable();
    }

    private static ImmutableArray<NameMention> Names(List<string> tags, Func<string, NameKind?> kindOf)
    {
        var names = ImmutableArray.CreateBuilder<NameMention>();
        for (var i = 0; i < tags.Count;)
        {
            if (tags[i].Length < 3)
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (end < tags.Count && tags[end] == $"I-{tags[i][2..]}") end++;
            if (kindOf(tags[i][2..]) is { } kind) names.Add(new NameMention(new TokenRange(i, end), kind));
            i = end;
        }

        return names.ToImmutable();
    }

    private static NameKind? Kind(string tag) => tag switch
    {
        "PER" => NameKind.Person,
        "ORG" => NameKind.Organization,
        "LOC" => NameKind.Location,
        "MISC" => NameKind.Misc,
        _ => null,
    };
}
