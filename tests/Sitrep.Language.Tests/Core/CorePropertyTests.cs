using System.Diagnostics;
using CsCheck;
using Sitrep.Reports;

namespace Sitrep.Language.Tests;

/// <summary>What holds for any text at all.</summary>
public sealed class CorePropertyTests
{
    private static readonly LanguageReader Reader = CoreReader.WithModels();

    // Words, and what breaks naive scanners: controls, lone surrogates, marks of direction, joiners, emoji, runs of marks.
    private static readonly string[] Pieces =
    [
        "Baghdad", "don't", "U.S.", "al-Kadhimi", "3.5", "9/11", " ", " ", " ", "\n", "\n\n", "\r\n", "\t", "\0", "\u001b", "\uD800", "\uDC00", "😀", "👨‍👩‍👧", "🇮🇶", "\u200D", "\u200F",
        "\u202E", "\u200B", "\uFEFF", "é", "e\u0301", "بغداد", "...", "--", "((((", "]]]", "\"", "”", "'", "’", "''", "!?!", "@", "#", "www.", "http://", "a@b.co", ".", ",", ":", "$", "%", "Mr.", "B.",
    ];

    private static readonly Gen<string> AnyText = Gen.Int[0, Pieces.Length - 1].Array[0, 60].Select(numbers => string.Concat(numbers.Select(i => Pieces[i])));

    [Fact]
    public void Tokens_ascend_and_leave_out_nothing_but_gaps() => AnyText.Sample(text =>
    {
        var document = Read(text);
        var at = 0;
        for (var i = 0; i < document.Count; i++)
        {
            var span = document.Tokens.Span(i);
            Assert.True(span.Start >= at && span.End > span.Start && span.End <= text.Length);
            Assert.All(text[at..span.Start], c => Assert.True(IsGap(c), $"'{(int)c:X4}' is in no token"));
            at = span.End;
        }

        Assert.All(text[at..], c => Assert.True(IsGap(c), $"'{(int)c:X4}' is in no token"));
    }, iter: 300);

    [Fact]
    public void No_token_cuts_a_surrogate_pair() => AnyText.Sample(text =>
    {
        var document = Read(text);
        for (var i = 0; i < document.Count; i++)
        {
            var (start, end) = (document.Tokens.Start(i), document.Tokens.End(i));
            Assert.False(start > 0 && char.IsSurrogatePair(text[start - 1], text[start]));
            Assert.False(end < text.Length && char.IsSurrogatePair(text[end - 1], text[end]));
        }
    }, iter: 300);

    [Fact]
    public void Every_sentence_has_one_root_and_no_cycle() => AnyText.Sample(text =>
    {
        var document = Read(text);
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            var sentence = document.Sentences[s];
            var tokens = Enumerable.Range(sentence.Start, sentence.Length).ToList();
            var root = Assert.Single(tokens, token => document.Trees.Head(token) < 0);
            Assert.Equal(Deprel.Root, document.Trees.Deprel(root));
            Assert.All(tokens, token => Assert.True(Reaches(document.Trees, token, root, sentence.Length)));
            Assert.Equal(sentence, document.Trees.Subtree(root));
        }
    }, iter: 200);

    [Fact]
    public void Children_are_those_whose_head_it_is() => AnyText.Sample(text =>
    {
        var document = Read(text);
        for (var token = 0; token < document.Count; token++)
        {
            Assert.Equal(Enumerable.Range(0, document.Count).Where(other => document.Trees.Head(other) == token), document.Trees.Children(token));
            var below = Enumerable.Range(0, document.Count).Where(other => document.Trees.IsBelow(other, token)).ToList();
            Assert.Equal(new TokenRange(below.Min(), below.Max() + 1), document.Trees.Subtree(token));
        }
    }, iter: 100);

    [Fact]
    public void What_was_read_before_changes_no_tree()
    {
        var seasoned = CoreReader.WithModels();
        var random = new Random(1);
        string Words(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => $"w{random.Next(5000)} "));
        for (var i = 0; i < 8; i++)
        {
            // Some words are new, some seen before, and there are more of them than a worker keeps.
            var report = new Report { Id = "any", Text = new SourceText($"Gunmen shot {Words(i == 4 ? 3000 : 400)} in Baghdad. {Words(200)}") };
            var (fresh, again) = (CoreReader.WithModels().Read(report), seasoned.Read(report));
            Assert.Equal(Drawn(fresh), Drawn(again));
        }

        static IEnumerable<(Xpos, int, Deprel)> Drawn(Document document) =>
            Enumerable.Range(0, document.Count).Select(token => (document.Tags.Xpos(token), document.Trees.Head(token), document.Trees.Deprel(token)));
    }

    [Theory]
    [InlineData("word ", 200_000)]
    [InlineData("(", 200_000)]
    [InlineData("a", 200_000)]
    [InlineData("(www.))", 30_000)]
    [InlineData("A. ", 100_000)]
    [InlineData("\"", 100_000)]
    [InlineData(".", 200_000)]
    [InlineData("x@", 100_000)]
    [InlineData("1-", 100_000)]
    public void A_long_run_of_anything_is_read_in_bounded_sentences(string piece, int times)
    {
        var clock = Stopwatch.StartNew();
        var document = Read(string.Concat(Enumerable.Repeat(piece, times)));
        for (var s = 0; s < document.Sentences.Count; s++) Assert.InRange(document.Sentences[s].Length, 1, new LanguageOptions().MaxSentenceTokens);

        // Not a measure of speed: quadratic time would take minutes even on a fast machine.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"{clock.Elapsed} for {piece} {times} times");
    }

    private static Document Read(string text) => Reader.Read(new Report { Id = "any", Text = new SourceText(text) });

    private static bool Reaches(TreeLayer trees, int token, int root, int steps)
    {
        for (var step = 0; step <= steps && token != root; step++) token = trees.Head(token);
        return token == root;
    }

    private static bool IsGap(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format;
}
