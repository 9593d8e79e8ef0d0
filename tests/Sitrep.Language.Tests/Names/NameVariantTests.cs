using CsCheck;

namespace Sitrep.Language.Tests;

public sealed class NameVariantTests
{
    [Theory]
    [InlineData("al-Kadhimi", "Al-Khadimi")]
    [InlineData("Mohammed", "Muhammad")]
    [InlineData("Qaddafi", "Gadhafi")]
    [InlineData("Hussein", "Husayn")]
    [InlineData("Zelensky", "Zelenskyy")]
    public void Spellings_of_one_name_are_variants(string left, string right) => Assert.True(NameVariants.AreVariants(left, right));

    [Theory]
    [InlineData("Baghdad", "Basra")]
    [InlineData("Kadhimi", "Khazali")]
    [InlineData("Maliki", "Malik Shah")]
    [InlineData("Smith", "Jones")]
    [InlineData("Kadhimi", "Kadhimi")]
    public void Other_names_and_the_same_spelling_are_not(string left, string right) => Assert.False(NameVariants.AreVariants(left, right));

    [Fact]
    public void Similarity_has_no_direction_and_stays_between_nought_and_one() =>
        Gen.Select(Gen.String[0, 60], Gen.String[0, 60]).Sample((left, right) =>
        {
            var there = NameVariants.Similarity(left, right);
            Assert.Equal(there, NameVariants.Similarity(right, left));
            Assert.InRange(there, 0, 1);
        }, iter: 500);
}
