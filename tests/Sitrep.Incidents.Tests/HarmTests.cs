using System.Globalization;
using Sitrep.TestKit;
using Sitrep.World;

namespace Sitrep.Incidents.Tests;

public sealed class HarmTests
{
    private static readonly HarmReader Reader = HarmReader.Load(KnownWorld.Load(Checkout.PathOf("knowledge")));

    public static IEnumerable<TheoryDataRow<Case>> Cases() => ClaimRooms.Cases("harm");

    [Theory, MemberData(nameof(Cases))]
    public void Case_files_hold(Case @case)
    {
        var harm = Reader.Read(ClaimRooms.Read(@case.Text));
        ClaimRooms.Check(@case, [Row("killed", harm.Killed), Row("injured", harm.Injured), ["belligerent", harm.Belligerent ?? "-"], ["strike", harm.Strike ?? "-"]]);
    }

    private static string[] Row(string name, HarmRange? range) =>
        range is { } told ? [name, told.Low.ToString(CultureInfo.InvariantCulture), told.High.ToString(CultureInfo.InvariantCulture)] : [name, "-"];
}
