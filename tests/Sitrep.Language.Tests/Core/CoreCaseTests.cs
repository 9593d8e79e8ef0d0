using Sitrep.Reports;
using Sitrep.TestKit;

namespace Sitrep.Language.Tests;

/// <summary>Case files of tokens, sentences, tags, lemmas and trees.</summary>
public sealed class CoreCaseTests
{
    private static readonly LanguageReader Reader = CoreReader.WithModels();

    public static IEnumerable<TheoryDataRow<Case>> Tokens() => CaseFile.ReadRoom("language/tokens").Select(Row.Of);

    public static IEnumerable<TheoryDataRow<Case>> Sentences() => CaseFile.ReadRoom("language/sentences").Select(Row.Of);

    public static IEnumerable<TheoryDataRow<Case>> Tags() => CaseFile.ReadRoom("language/tags").Select(Row.Of);

    public static IEnumerable<TheoryDataRow<Case>> Lemmas() => CaseFile.ReadRoom("language/lemmas").Select(Row.Of);

    public static IEnumerable<TheoryDataRow<Case>> Trees() => CaseFile.ReadRoom("language/trees").Select(Row.Of);

    [Theory, MemberData(nameof(Tokens))]
    public void Tokens_are_cut_as_the_case_says(Case @case)
    {
        var document = Read(@case);
        Row.Check(@case, [[.. Enumerable.Range(0, document.Count).Select(i => document[i].ToString())]]);
    }

    [Theory, MemberData(nameof(Sentences))]
    public void Sentences_end_where_the_case_says(Case @case)
    {
        var document = Read(@case);
        Row.Check(@case, Enumerable.Range(0, document.Sentences.Count).Select(s => new[] { document.Quote(document.Sentences[s]).Replace('\n', ' ') }));
    }

    [Theory, MemberData(nameof(Tags))]
    public void Words_have_the_tags_of_the_case(Case @case) => CheckWords(@case, token => [token.ToString(), TagNames.NameOf(token.Upos)]);

    [Theory, MemberData(nameof(Lemmas))]
    public void Words_have_the_lemmas_of_the_case(Case @case) => CheckWords(@case, token => [token.ToString(), token.Lemma]);

    [Theory, MemberData(nameof(Trees))]
    public void Words_hang_where_the_case_says(Case @case) =>
        CheckWords(@case, token => [token.ToString(), DeprelNames.NameOf(token.Deprel), token.Head?.ToString() ?? "-"]);

    // A case lists the words it is about, in the order of its choice; the others are free.
    private static void CheckWords(Case @case, Func<Token, string[]> describe)
    {
        var document = Read(@case);
        var rows = Enumerable.Range(0, document.Count).Select(i => describe(document[i])).ToLookup(row => row[0]);
        Row.Check(@case, @case.Expected.Select(expected => rows[expected[0]].FirstOrDefault() ?? ["(no such word)"]));
    }

    private static Document Read(Case @case)
    {
        var report = new Report { Id = "case", Text = new SourceText(@case.Text) };
        if (@case.Settings.TryGetValue("dateline", out var dateline)) report = report with { DatelineSpan = Find(@case.Text, dateline) };
        if (@case.Settings.TryGetValue("boilerplate", out var words)) report = report with { Remarks = [new Remark(RemarkKind.Boilerplate, Find(@case.Text, words), "furniture")] };
        return Reader.Read(report);
    }

    private static TextSpan Find(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(at, at + words.Length);
    }
}

/// <summary>The first four stages with the checkout's models.</summary>
internal static class CoreReader
{
    public static LanguageReader WithModels()
    {
        var models = new ModelFolder(Checkout.PathOf("models"));
        var clusters = WordClusters.Load(models);
        return new LanguageReader(
        [
            TokenFinder.Load(), SentenceFinder.Load(new LanguageOptions()), SyntaxFinder.Load(models, clusters), LemmaFinder.Load(models),
        ]);
    }
}
