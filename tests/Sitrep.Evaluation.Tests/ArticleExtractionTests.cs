using System.IO.Compression;
using System.Text;
using Sitrep.TestKit;

namespace Sitrep.Evaluation.Tests;

public sealed class ArticleExtractionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sitrep-articles").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("one two three four five", "one two three four five", 1, 1)]
    [InlineData("one two three four five six", "one two three four five", 2 / 3.0, 1)]
    [InlineData("one two", "one two three four", 0, 0)]
    [InlineData("", "", 1, 1)]
    [InlineData("", "one two three four", 0, 0)]
    public void Shingles_are_counted(string found, string gold, double precision, double recall)
    {
        var measured = Shingles.Compare(found, gold);
        Assert.Equal(precision, measured.Precision, 6);
        Assert.Equal(recall, measured.Recall, 6);
    }

    [Fact]
    public void Predictions_are_the_same_without_gold()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "html"));
        using (var file = new GZipStream(File.Create(Path.Combine(_folder, "html", "a.html.gz")), CompressionLevel.Fastest))
            file.Write(Encoding.UTF8.GetBytes("<html><body><article><p>Gunmen attacked a bus on the coast road on Friday, killing nine people.</p></article></body></html>"));
        var without = Run(_folder, out var none);
        File.WriteAllText(Path.Combine(_folder, "ground-truth.json"), """{"a":{"articleBody":"Gunmen attacked a bus on the coast road on Friday, killing nine people."}}""");
        Assert.Equal(without, Run(_folder, out var scores));
        Assert.Empty(none.Scores);
        Assert.All(scores.Scores, score => Assert.Equal(1, score.Value));
    }

    [Fact]
    public void Articles_of_the_corpus_are_found()
    {
        Run(Checkout.Corpus("article-extraction"), out var result);
        Assert.True(result.Scores.Single(score => score.Name == "F1").Value >= 0.975, string.Join(", ", result.Scores));
    }

    // The suite reads pages alone, so the readers of the language are not asked for.
    private static string Run(string folder, out SuiteResult result)
    {
        var predictions = new StringWriter();
        result = new ArticleExtractionSuite().Run(folder, null!, predictions);
        return predictions.ToString();
    }
}
