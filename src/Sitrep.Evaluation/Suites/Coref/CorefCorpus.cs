using System.Collections.Immutable;
using System.Text;
using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Evaluation;

/// <summary>A document of CoNLL-U with GUM's <c>Entity=</c>: its words, and sets of token ranges that mean the same.</summary>
/// <param name="Id">From <c># newdoc id</c>, else its number in the file.</param>
/// <param name="Sentences">Its sentences.</param>
/// <param name="Clusters">Sets of two mentions and more.</param>
public sealed record CorefDocument(string Id, ImmutableArray<ConlluSentence> Sentences, ImmutableArray<ImmutableArray<TokenRange>> Clusters)
{
    /// <summary>A document with the corpus's tokens and sentences, for the stages behind them.</summary>
    /// <param name="withTrees">Sets the corpus's tags and trees too, for training.</param>
    public Document ToDocument(bool withTrees)
    {
        var text = new StringBuilder();
        var starts = new List<int>();
        var ends = new List<int>();
        var first = new List<int> { 0 };
        var paragraphs = new List<int>();
        foreach (var sentence in Sentences)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                starts.Add(text.Length);
                text.Append(sentence.Form(i));
                ends.Add(text.Length);
                if (sentence.SpaceAfter(i)) text.Append(' ');
            }

            first.Add(starts.Count);
            paragraphs.Add((paragraphs.Count == 0 ? 0 : paragraphs[^1]) + (sentence.BeginsParagraph ? 1 : 0));
        }

        var document = new Document(new Report { Id = Id, Text = new SourceText(text.ToString()) })
        {
            Tokens = new TokenLayer([.. starts], [.. ends]),
            Sentences = new SentenceLayer([.. first], [.. paragraphs]),
        };
        if (withTrees) SetTrees(document);
        return document;
    }

    private void SetTrees(Document document)
    {
        var upos = new List<Upos>();
        var xpos = new List<Xpos>();
        var heads = new List<int>();
        var relations = new List<Deprel>();
        foreach (var sentence in Sentences)
        {
            var start = heads.Count;
            for (var i = 0; i < sentence.Count; i++)
            {
                upos.Add(Enum.Parse<Upos>(sentence.Upos(i), ignoreCase: true));
                xpos.Add(sentence.Xpos(i) switch { "NN" or "NNP" => Xpos.NounSingular, "NNS" or "NNPS" => Xpos.NounPlural, _ => Xpos.Other });
                heads.Add(sentence.Head(i) is >= 0 and var head ? start + head : -1);
                relations.Add(DeprelNames.Parse(sentence.Deprel(i)));
            }
        }

        document.Tags = new TagLayer([.. upos], [.. xpos]);
        document.Trees = new TreeLayer([.. heads], [.. relations]);
    }
}

/// <summary>Reads coreference from CoNLL-U files.</summary>
public static class CorefCorpus
{
    public static ImmutableArray<CorefDocument> Read(string file)
    {
        var documents = ImmutableArray.CreateBuilder<CorefDocument>();
        var sentences = ImmutableArray.CreateBuilder<ConlluSentence>();
        foreach (var sentence in ConlluFile.Read(file))
        {
            if (sentence.BeginsDocument && sentences.Count > 0) documents.Add(Make(sentences.DrainToImmutable(), documents.Count));
            sentences.Add(sentence);
        }

        if (sentences.Count > 0) documents.Add(Make(sentences.DrainToImmutable(), documents.Count));
        return documents.ToImmutable();
    }

    private static CorefDocument Make(ImmutableArray<ConlluSentence> sentences, int number)
    {
        var id = sentences[0].Lines.FirstOrDefault(line => line.StartsWith("# newdoc id = ", StringComparison.Ordinal))?[14..];
        var mentions = new SortedDictionary<string, List<TokenRange>>(StringComparer.Ordinal);
        var open = new Dictionary<string, Stack<int>>(StringComparer.Ordinal);
        var token = 0;
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Count; i++, token++)
            {
                var entity = sentence.Words[i][9].Split('|').FirstOrDefault(part => part.StartsWith("Entity=", StringComparison.Ordinal));
                if (entity is not null) ReadEntities(entity.AsSpan(7), token, open, mentions);
            }
        }

        var clusters = mentions.Values.Where(set => set.Count > 1).Select(set => set.Order(ByStart).ToImmutableArray()).OrderBy(set => set[0], ByStart);
        return new CorefDocument(id ?? $"document-{number + 1}", sentences, [.. clusters]);
    }

    private static Comparer<TokenRange> ByStart { get; } = Comparer<TokenRange>.Create((left, right) => (left.Start, left.End).CompareTo((right.Start, right.End)));

    // "(5-person-…(6-place-…)" opens 5, opens and closes 6; "5)" closes 5.
    private static void ReadEntities(ReadOnlySpan<char> text, int token, Dictionary<string, Stack<int>> open, SortedDictionary<string, List<TokenRange>> mentions)
    {
        for (var at = 0; at < text.Length;)
        {
            var opens = text[at] == '(';
            if (opens) at++;
            var end = at;
            while (end < text.Length && text[end] is not '(' and not ')') end++;
            var name = text[at..end];
            var dash = name.IndexOf('-');
            var group = (dash < 0 ? name : name[..dash]).ToString();
            var closes = end < text.Length && text[end] == ')';
            if (opens)
            {
                if (!open.TryGetValue(group, out var stack)) open.Add(group, stack = new Stack<int>());
                stack.Push(token);
            }

            if (closes && open.TryGetValue(group, out var starts) && starts.Count > 0)
            {
                if (!mentions.TryGetValue(group, out var list)) mentions.Add(group, list = []);
                list.Add(new TokenRange(starts.Pop(), token + 1));
            }

            at = closes ? end + 1 : end;
        }
    }
}
