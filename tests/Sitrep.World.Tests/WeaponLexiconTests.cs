using Sitrep.TestKit;

namespace Sitrep.World.Tests;

public sealed class WeaponLexiconTests
{
    private static readonly WeaponLexicon Lexicon = WeaponLexicon.Load(Checkout.PathOf("knowledge"));

    public static TheoryData<Case> Cases => new(CaseFile.ReadRoom("world/weapons"));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_what_the_case_says(Case @case)
    {
        var found = new List<string>();
        for (var at = 0; at < @case.Text.Length; at++)
        {
            if (at > 0 && char.IsLetterOrDigit(@case.Text[at - 1])) continue;
            if (Lexicon.LongestAt(@case.Text.AsSpan(at)) is not { } match) continue;
            found.Add($"{@case.Text.Substring(at, match.Length)} | {match.Value}");
            at += match.Length;
        }

        foreach (var row in @case.Expected) Assert.Contains($"{row[0]} | {row[1]}", found);
    }

    [Fact]
    public void A_word_that_is_no_weapon_is_not_found() => Assert.Null(Lexicon.Find("negotiation"));

    [Fact]
    public void No_phrase_stands_twice_in_the_list()
    {
        var twice = KnowledgeFile.Read(Checkout.PathOf("knowledge", "weapons", "weapons.tsv"), 2).GroupBy(row => row[0], StringComparer.OrdinalIgnoreCase).Where(rows => rows.Count() > 1);
        Assert.Empty(twice.Select(rows => rows.Key));
    }
}
