using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Dossiers;
using Sitrep.Incidents;
using Sitrep.World;

namespace Sitrep.Exports;

/// <summary>ACLED's codes for what an actor is. 0 is no actor.</summary>
internal enum AcledInter
{
    None = 0,
    StateForces = 1,
    RebelGroup = 2,
    PoliticalMilitia = 3,
    IdentityMilitia = 4,
    Rioters = 5,
    Protesters = 6,
    Civilians = 7,
    ExternalForces = 8,
}

/// <summary>Who stands in actor1 and actor2, and as what.</summary>
internal sealed record AcledActors(string Actor1, string Associated1, AcledInter Inter1, string Actor2, string Associated2, AcledInter Inter2)
{
    /// <summary>Both codes, the smaller first: "13". An actor alone is "30".</summary>
    public string Interaction
    {
        get
        {
            var (less, more) = Inter1 <= Inter2 ? ((int)Inter1, (int)Inter2) : ((int)Inter2, (int)Inter1);
            return string.Create(CultureInfo.InvariantCulture, $"{(less == 0 ? more : less)}{(less == 0 ? 0 : more)}");
        }
    }

    public bool AreCiviliansTargeted => Inter2 == AcledInter.Civilians;

    public static AcledActors Of(Dossier dossier, CountryTable countries)
    {
        var setting = new Setting(dossier.Where.Value?.Place?.Country ?? default, DayOf(dossier), countries);
        var parties = dossier.Perpetrators.Values;
        return dossier.SubEvent.Value switch
        {
            SubEvent.ExcessiveForceAgainstProtesters => Pair(Perpetrator(parties, setting), Crowd("Protesters", AcledInter.Protesters, setting)),
            SubEvent.ProtestWithIntervention => Pair(Crowd("Protesters", AcledInter.Protesters, setting), Intervening(parties, setting)),
            SubEvent.PeacefulProtest => Pair(Crowd("Protesters", AcledInter.Protesters, setting), Side.None),
            SubEvent.MobViolence or SubEvent.ViolentDemonstration => Pair(Crowd("Rioters", AcledInter.Rioters, setting), Intervening(parties, setting)),
            _ when dossier.Event == EventType.StrategicDevelopments => Pair(parties.IsEmpty ? Side.None : Perpetrator(parties, setting), Side.None),
            _ => Pair(Perpetrator(parties, setting), Sufferer(dossier, setting)),
        };
    }

    private static AcledActors Pair(Side one, Side two) => new(one.Name, one.Associated, one.Inter, two.Name, two.Associated, two.Inter);

    private static Side Crowd(string name, AcledInter inter, Setting setting) => new(name + setting.In, "", inter);

    private static Side Perpetrator(ImmutableArray<Perpetrator> parties, Setting setting) =>
        parties.IsEmpty || parties[0].Kind == ActorKind.Unidentified
            ? new Side("Unidentified Armed Group" + setting.In, string.Join("; ", parties.Where(party => party.Kind != ActorKind.Unidentified).Select(party => party.Name)), AcledInter.PoliticalMilitia)
            : new Side(NameOf(parties[0], setting), string.Join("; ", parties.Skip(1).Select(party => NameOf(party, setting))), InterOf(parties[0], setting.Country));

    // Of those named beside a crowd only forces of a state stand against it; others are part of it.
    private static Side Intervening(ImmutableArray<Perpetrator> parties, Setting setting)
    {
        var forces = parties.Where(party => party.Kind == ActorKind.State).ToImmutableArray();
        return forces.IsEmpty ? Side.None : Perpetrator(forces, setting);
    }

    private static Side Sufferer(Dossier dossier, Setting setting)
    {
        var people = string.Join("; ", dossier.Victims.Values.Where(victim => victim.Side == Incidents.Side.Victim).Select(victim => victim.Name));
        var kinds = dossier.Targets.Values.Select(target => target.Kind).ToHashSet();
        if (dossier.Event != EventType.ViolenceAgainstCivilians)
        {
            if (kinds.Contains(TargetKind.Military)) return new Side(setting.Forces("Military Forces"), people, AcledInter.StateForces);
            if (kinds.Contains(TargetKind.Police)) return new Side(setting.Forces("Police Forces"), people, AcledInter.StateForces);
            if (kinds.Contains(TargetKind.Government) || kinds.Contains(TargetKind.Residence)) return new Side(setting.Forces("Government"), people, AcledInter.StateForces);
            if (dossier.Event == EventType.Battles) return Side.None;
            if (people.Length == 0 && kinds.Count == 0) return Side.None;
        }

        return new Side("Civilians" + setting.In, people, AcledInter.Civilians);
    }

    private static string NameOf(Perpetrator party, Setting setting) => (party.Kind, party.Code) switch
    {
        (ActorKind.State, "MIL") when !party.Country.IsNone => setting.Forces("Military Forces", party.Country),
        (ActorKind.State, "COP") when !party.Country.IsNone => setting.Forces("Police Forces", party.Country),
        (ActorKind.State, "GOV") when !party.Country.IsNone => setting.Forces("Government", party.Country),
        _ => party.Name,
    };

    private static AcledInter InterOf(Perpetrator party, CountryCode country) => (party.Kind, party.Code) switch
    {
        (ActorKind.State, _) => !party.Country.IsNone && !country.IsNone && party.Country != country ? AcledInter.ExternalForces : AcledInter.StateForces,
        (_, "REB") => AcledInter.RebelGroup,
        (_, "CVL") => AcledInter.Civilians,
        _ => AcledInter.PoliticalMilitia,
    };

    private static DateOnly? DayOf(Dossier dossier) => dossier.When.Value?.Start ?? dossier.Accounts.Min(account => account.Report.Published);

    /// <summary>Country and day of an incident, after which ACLED names those without a name of their own.</summary>
    private sealed record Setting(CountryCode Country, DateOnly? Day, CountryTable Countries)
    {
        /// <summary>" (Iraq)".</summary>
        public string In => Country.IsNone ? "" : $" ({Countries.AcledNameOf(Country)})";

        public string Forces(string forces) => Country.IsNone ? forces : Forces(forces, Country);

        public string Forces(string forces, CountryCode country) => Countries.ForcesOf(forces, country, Day);
    }

    private sealed record Side(string Name, string Associated, AcledInter Inter)
    {
        public static Side None { get; } = new("", "", AcledInter.None);
    }
}
