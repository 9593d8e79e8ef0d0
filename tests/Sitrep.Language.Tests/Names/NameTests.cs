using Sitrep.Reports;
using Sitrep.TestKit;
using Sitrep.World;

namespace Sitrep.Language.Tests;

public sealed class NameTests
{
    private static readonly ModelFolder Models = new(Checkout.PathOf("models"));

    private static readonly LanguageReader Reader = new(
    [
        TokenFinder.Load(), SentenceFinder.Load(new LanguageOptions()),
        NameFinder.Load(Models, WordClusters.Load(Models), KnownWorld.Load(Checkout.PathOf("knowledge"))),
    ]);

    public static IEnumerable<TheoryDataRow<Case>> Cases() => CaseFile.ReadRoom("language/names").Select(Row.Of);

    [Theory, MemberData(nameof(Cases))]
    public void Case_files_hold(Case @case)
    {
        var document = Read(@case.Text);
        Row.Check(@case, document.Names.Mentions.Select(name => new[] { document.Quote(name.Tokens), name.Kind.ToString().ToLowerInvariant() }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("((((((((((")]
    [InlineData("\uD800 \u202E x")]
    public void Odd_text_has_no_names_and_no_fault(string text) => Assert.Empty(Read(text).Names.Mentions);

    [Fact]
    public void Labels_of_names_decode_to_the_same_names()
    {
        NameMention[] names = [new(new TokenRange(0, 1), NameKind.Location), new(new TokenRange(1, 4), NameKind.Person), new(new TokenRange(5, 7), NameKind.Misc)];
        var labels = new byte[8];
        NameLabels.Encode(names, labels);
        var decoded = System.Collections.Immutable.ImmutableArray.CreateBuilder<NameMention>();
        NameLabels.Decode(labels, 0, decoded);
        Assert.Equal(names, decoded);
        for (var i = 1; i < labels.Length; i++) Assert.True(NameLabels.Allowed(labels[i - 1], labels[i]));
    }

    private static Document Read(string text) => Reader.Read(new Report { Id = "case", Text = new SourceText(text) });
}
