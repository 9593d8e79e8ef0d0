using Sitrep.Incidents;
using Sitrep.TestKit;
using Sitrep.World;

namespace Sitrep.Incidents.Tests;

public sealed class PloverMapTests
{
    private static readonly PloverMap Map = PloverMap.Load(Checkout.PathOf("knowledge"));

    [Fact]
    public void Every_type_that_has_a_cue_has_a_row()
    {
        var types = CueLexicon.Load(Checkout.PathOf("knowledge")).Entries.Select(entry => entry.Type).Distinct(StringComparer.Ordinal);
        Assert.All(types, type => Assert.NotEmpty(Map.Of(type, null).Case2021));
    }

    [Fact]
    public void A_mode_with_a_row_decides_and_another_falls_back_on_the_type()
    {
        Assert.Equal(SubEvent.AirOrDroneStrike, Map.Of("ASSAULT", "DRONE").SubEvent);
        Assert.Equal(SubEvent.Attack, Map.Of("ASSAULT", "TORTURE").SubEvent);
        Assert.Null(Map.Of("CONSULT", "PHONE").SubEvent);
    }
}
