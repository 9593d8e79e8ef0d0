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
        var country = dossier.Where.Value?.Place?.Country ?? default;
        var parties = dossier.Perpetrators.Values;
        return dossier.SubEvent.Value switch
        {
            SubEvent.ExcessiveForceAgainstProtesters => Pair(Perpetrator(parties, country, countries), Crowd("Protesters", AcledInter.Protesters, country, countries)),
            SubEvent.ProtestWithIntervention => Pair(Crowd("Protesters", AcledInter.Protesters, country, countries), Intervening(parties, country, countries)),
            SubEvent.PeacefulProtest => Pair(Crowd("Protesters", AcledInter.Protesters, country, countries), Side.None),
            SubEvent.MobViolence or SubEvent.ViolentDemonstration => Pair(Crowd("Rioters", AcledInter.Rioters, country, countries), Intervening(parties, country, countries)),
            _ when dossier.Event == EventType.StrategicDevelopments => Pair(parties.IsEmpty ? Side.None : Perpetrator(parties, country, countries), Side.None),
            _ => Pair(Perpetrator(parties, country, countries), Sufferer(dossier, country, countries)),
        };
    }

    private static AcledActors Pair(Side one, Side two) => new(one.Name, one.Associated, one.Inter, two.Name, two.Associated, two.Inter);

    private static Side Crowd(string name, AcledInter inter, CountryCode country, CountryTable countries) => new(name + In(country, countries), "", inter);

    private static Side Perpetrator(ImmutableArray<Perpetrator> parties, CountryCode country, CountryTable countries) =>
        parties.IsEmpty || parties[0].Kind == ActorKind.Unidentified
            ? new Side("Unidentified Armed Group" + In(country, countries), string.Join("; ", parties.Where(party => party.Kind != ActorKind.Unidentified).Select(party => party.Name)), AcledInter.PoliticalMilitia)
            : new Side(NameOf(parties[0], countries), string.Join("; ", parties.Skip(1).Select(party => NameOf(party, countries))), InterOf(parties[0], country));

    // Of those named beside a crowd only forces of a state stand against it; others are part of it.
    private static Side Intervening(ImmutableArray<Perpetrator> parties, CountryCode country, CountryTable countries)
    {
        var forces = parties.Where(party => party.Kind == ActorKind.State).ToImmutableArray();
        return forces.IsEmpty ? Side.None : Perpetrator(forces, country, countries);
    }

    private static Side Sufferer(Dossier dossier, CountryCode country, CountryTable countries)
    {
        var people = string.Join("; ", dossier.Victims.Values.Where(victim => victim.Side == Incidents.Side.Victim).Select(victim => victim.Name));
        var kinds = dossier.Targets.Values.Select(target => target.Kind).ToHashSet();
        if (dossier.Event != EventType.ViolenceAgainstCivilians)
        {
            if (kinds.Contains(TargetKind.Military)) return new Side("Military Forces" + Of(country, countries), people, AcledInter.StateForces);
            if (kinds.Contains(TargetKind.Police)) return new Side("Police Forces" + Of(country, countries), people, AcledInter.StateForces);
            if (kinds.Contains(TargetKind.Government) || kinds.Contains(TargetKind.Residence)) return new Side("Government" + Of(country, countries), people, AcledInter.StateForces);
            if (dossier.Event == EventType.Battles) return Side.None;
            if (people.Length == 0 && kinds.Count == 0) return Side.None;
        }

        return new Side("Civilians" + In(country, countries), people, AcledInter.Civilians);
    }

    private static string NameOf(Perpetrator party, CountryTable countries) => (party.Kind, party.Code) switch
    {
        (ActorKind.State, "MIL") when !party.Country.IsNone => "Military Forces" + Of(party.Country, countries),
        (ActorKind.State, "COP") when !party.Country.IsNone => "Police Forces" + Of(party.Country, countries),
        (ActorKind.State, "GOV") when !party.Country.IsNone => "Government" + Of(party.Country, countries),
        _ => party.Name,
    };

    private static AcledInter InterOf(Perpetrator party, CountryCode country) => (party.Kind, party.Code) switch
    {
        (ActorKind.State, _) => !party.Country.IsNone && !country.IsNone && party.Country != country ? AcledInter.ExternalForces : AcledInter.StateForces,
        (_, "REB") => AcledInter.RebelGroup,
        (_, "CVL") => AcledInter.Civilians,
        _ => AcledInter.PoliticalMilitia,
    };

    private static string In(CountryCode country, CountryTable countries) => country.IsNone ? "" : $" ({countries.NameOf(country)})";

    private static string Of(CountryCode country, CountryTable countries) => country.IsNone ? "" : $" of {countries.NameOf(country)}";

    private sealed record Side(string Name, string Associated, AcledInter Inter)
    {
        public static Side None { get; } = new("", "", AcledInter.None);
    }
}
