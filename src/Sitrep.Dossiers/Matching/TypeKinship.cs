using Sitrep.Incidents;
using Sitrep.World;

namespace Sitrep.Dossiers;

/// <summary>Whether two types can be one incident told in two ways: a bomb is an attack, a funeral march turns into a riot.</summary>
internal static class TypeKinship
{
    /// <summary>Incidents of different groups are never one. The values are kept in stores.</summary>
    public enum Group
    {
        Violence,
        Unrest,
        Abduction,
        Arrest,
        Looting,
        Politics,
    }

    public static Group GroupOf(SubEvent subEvent) => subEvent switch
    {
        SubEvent.Abduction => Group.Abduction,
        SubEvent.Arrests => Group.Arrest,
        SubEvent.LootingOrPropertyDestruction => Group.Looting,
        _ => AcledNames.TypeOf(subEvent) switch
        {
            EventType.Protests or EventType.Riots => Group.Unrest,
            EventType.StrategicDevelopments => Group.Politics,
            _ => Group.Violence,
        },
    };

    /// <summary>Null when two incidents of these types are not one; else what the likeness of their types counts.</summary>
    public static double? Score(SubEvent one, SubEvent other)
    {
        var group = GroupOf(one);
        if (group != GroupOf(other)) return null;
        if (one == other) return one is SubEvent.Other ? 0.1 : 0.2;
        if (group == Group.Politics) return null;
        if (one is SubEvent.Attack || other is SubEvent.Attack) return 0.1;

        // One crowd is peaceful in one report and violent in the next.
        if (group == Group.Unrest) return 0.1;
        if (AcledNames.TypeOf(one) != AcledNames.TypeOf(other)) return 0;

        // From the air, from a gun line and from a man with a belt: reports of one strike differ on the first two only.
        return (one is SubEvent.SuicideBomb || other is SubEvent.SuicideBomb) && !IsBlast(one, other) ? -0.2 : 0.1;
    }

    /// <summary>
    /// Types of which a town sees one a day: crowds gather once, a town falls once, and poison gas is rare in any war. For them the
    /// day and the town say more than they do of a bomb.
    /// </summary>
    public static bool IsOnceADay(SubEvent subEvent) =>
        GroupOf(subEvent) == Group.Unrest
        || subEvent is SubEvent.ChemicalWeapon or SubEvent.GovernmentRegainsTerritory or SubEvent.NonStateActorOvertakesTerritory or SubEvent.NonViolentTransferOfTerritory;

    /// <summary>A threat is not the attack, and a plan not the deed; a failed attack may be told as done.</summary>
    public static bool Fits(Stage one, Stage other) => one == other || (IsDeed(one) && IsDeed(other)) || (!IsDeed(one) && !IsDeed(other));

    private static bool IsDeed(Stage stage) => stage is Stage.Accomplished or Stage.Attempted;

    private static bool IsBlast(SubEvent one, SubEvent other) => one is SubEvent.RemoteExplosive || other is SubEvent.RemoteExplosive;
}
