using Sitrep.Language;

namespace Sitrep.Evaluation.Tests;

public sealed class NameCorpusTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public void Documents_sentences_and_names_of_either_tagging_are_read()
    {
        File.WriteAllText(_file, "-DOCSTART- -X- O O\n\nEU NNP I-NP I-ORG\nrejects VBZ I-VP O\n\nAnn NNP I-NP B-PER\nLee NNP I-NP I-PER\nBob NNP I-NP B-PER\n\n-DOCSTART- -X- O O\n\nRome NNP I-NP I-LOC\n");
        var documents = NameCorpus.Read(_file);
        Assert.Equal([2, 1], documents.Select(document => document.Sentences.Length));
        Assert.Equal([new NameMention(new TokenRange(0, 2), NameKind.Person), new NameMention(new TokenRange(2, 3), NameKind.Person)], documents[0].Sentences[1].Names);
    }

    [Fact]
    public void Words_without_gold_are_read_as_words_without_names()
    {
        File.WriteAllText(_file, "EU\nrejects\n");
        Assert.Empty(Assert.Single(Assert.Single(NameCorpus.Read(_file)).Sentences).Names);
    }

    public void Dispose() => File.Delete(_file);
}
