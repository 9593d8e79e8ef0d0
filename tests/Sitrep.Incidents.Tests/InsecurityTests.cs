using System.Globalization;
using Sitrep.Language;
using Sitrep.TestKit;
using Sitrep.World;

namespace Sitrep.Incidents.Tests;

public sealed class InsecurityTests
{
    private static readonly InsecurityReader Reader = InsecurityReader.Load(new ModelFolder(Checkout.PathOf("models")), KnownWorld.Load(Checkout.PathOf("knowledge")));

    public static IEnumerable<TheoryDataRow<Case>> Cases() => ClaimRooms.Cases("insecurity");

    [Theory, MemberData(nameof(Cases))]
    public void Case_files_hold(Case @case)
    {
        var read = Reader.Read(ClaimRooms.Read(@case.Text, @case.Published), @case.Published);
        ClaimRooms.Check(@case,
        [
            ["perpetrator", read.Perpetrator], ["weapon", read.Weapon],
            .. Numbers(read).Where(pair => pair.Number > 0).Select(pair => new[] { pair.Name, pair.Number.ToString(CultureInfo.InvariantCulture) }),
            ["country", read.Country.IsNone ? "-" : read.Country.Value],
        ]);
    }

    [Fact]
    public void A_choice_gives_back_the_number_it_was_made_for()
    {
        for (long coded = 0; coded <= 5; coded++)
        {
            var told = new ToldCount(2, 4, true);
            var choice = InsecurityCounts.ChoiceFor(coded, told);
            Assert.NotNull(choice);
            Assert.Equal(coded, InsecurityCounts.NumberFor(choice.Value, told));
        }

        Assert.Null(InsecurityCounts.ChoiceFor(17, default));
    }

    private static (string Name, long Number)[] Numbers(InsecurityEvent read) => [("killed", read.Killed), ("injured", read.Injured), ("kidnapped", read.Kidnapped), ("arrested", read.Arrested)];
}
