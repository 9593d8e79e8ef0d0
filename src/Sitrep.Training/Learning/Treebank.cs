using System.Text;
using Sitrep.Evaluation;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>A treebank sentence ready for training: its words in one text, with gold columns.</summary>
public sealed class TreeSample
{
    private readonly int[] _starts;
    private readonly int[] _ends;

    public TreeSample(ConlluSentence sentence, Func<string, string> recase)
    {
        var text = new StringBuilder();
        var count = sentence.Count;
        (_starts, _ends) = (new int[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            _starts[i] = text.Length;
            text.Append(recase(sentence.Form(i)));
            _ends[i] = text.Length;
            text.Append(' ');
        }

        Text = text.ToString();
        Upos = [.. Enumerable.Range(0, count).Select(i => TagNames.ParseUpos(sentence.Upos(i)))];
        Xpos = [.. Enumerable.Range(0, count).Select(i => TagNames.ParseXpos(sentence.Xpos(i)))];
        Heads = [.. Enumerable.Range(0, count).Select(i => sentence.Head(i) ?? -1)];
        Relations = [.. Enumerable.Range(0, count).Select(i => DeprelNames.Parse(sentence.Deprel(i)))];
        Lemmas = [.. Enumerable.Range(0, count).Select(sentence.Lemma)];
    }

    public string Text { get; }

    public int Count => _starts.Length;

    public Upos[] Upos { get; }

    public Xpos[] Xpos { get; }

    public int[] Heads { get; }

    public Deprel[] Relations { get; }

    public string[] Lemmas { get; }

    public ReadOnlySpan<char> Form(int i) => Text.AsSpan(_starts[i], _ends[i] - _starts[i]);

    public void Read(TokenFacts facts)
    {
        facts.Begin(Text);
        for (var i = 0; i < Count; i++) facts.Add(_starts[i], _ends[i]);
        facts.Close();
    }
}

/// <summary>The two English treebanks, with copies in other capitals so that wire text in capitals is learnt and not patched.</summary>
public static class Treebank
{
    private static readonly string[] Names = ["ewt", "gum"];

    /// <summary>Training sentences as printed, then copies: each third in capitals, each tenth in lower case.</summary>
    public static List<TreeSample> Train(string data)
    {
        var plain = Sentences(data, "train").ToList();
        var samples = plain.Select(sentence => new TreeSample(sentence, form => form)).ToList();
        samples.AddRange(plain.Where((_, i) => i % 3 == 0).Select(sentence => new TreeSample(sentence, form => form.ToUpperInvariant())));
        samples.AddRange(plain.Where((_, i) => i % 10 == 1).Select(sentence => new TreeSample(sentence, form => form.ToLowerInvariant())));
        return samples;
    }

    /// <summary>Training sentences as printed, without copies.</summary>
    public static IEnumerable<TreeSample> Plain(string data) => Sentences(data, "train").Select(sentence => new TreeSample(sentence, form => form));

    /// <summary>Training sentences in another case, in the order of <see cref="Plain"/>.</summary>
    public static IEnumerable<TreeSample> Recased(string data, Func<string, string> recase) => Sentences(data, "train").Select(sentence => new TreeSample(sentence, recase));

    public static List<TreeSample> Dev(string data, string treebank, bool capitals) =>
        [.. ConlluFile.Read(Path.Combine(data, "ud", $"{treebank}-dev.conllu")).Select(sentence => new TreeSample(sentence, form => capitals ? form.ToUpperInvariant() : form))];

    public static CardCorpus[] Corpora(string data) =>
    [
        CardCorpus.Of(data, "ud/ewt-train.conllu", "CC BY-SA 4.0"),
        CardCorpus.Of(data, "ud/gum-train.conllu", "CC BY 4.0 and others by genre, see gum-LICENSE.txt"),
    ];

    /// <summary>An order for a round that is shuffled but the same each time.</summary>
    public static int[] Order(int count, int round)
    {
        var order = Enumerable.Range(0, count).ToArray();
        new Random(20211107 + round).Shuffle(order);
        return order;
    }

    private static IEnumerable<ConlluSentence> Sentences(string data, string part) =>
        Names.SelectMany(name => ConlluFile.Read(Path.Combine(data, "ud", $"{name}-{part}.conllu")));
}
