using Sitrep.Dossiers;
using Sitrep.Incidents;
using Sitrep.World;

namespace Sitrep.Exports;

/// <summary>Who stands against whom: 1 a state and a group, 2 two groups, 3 an organised actor and civilians.</summary>
internal sealed record UcdpSides(int TypeOfViolence, string SideA, string SideB)
{
    private const string Unknown = "Unknown";

    public static UcdpSides Of(Dossier dossier, CountryTable countries)
    {
        var actors = AcledActors.Of(dossier, countries);
        var parties = dossier.Perpetrators.Values;
        var attacker = parties.IsEmpty ? null : parties[0];
        if (actors.AreCiviliansTargeted || actors.Inter2 == AcledInter.Protesters) return new UcdpSides(3, attacker is null ? Unknown : NameOf(attacker, countries), "Civilians");

        // The government side is A, whoever attacked.
        var government = actors.Inter2 == AcledInter.StateForces ? actors.Actor2 : null;
        if (attacker?.Kind == ActorKind.State) return new UcdpSides(1, NameOf(attacker, countries), parties.Length > 1 ? NameOf(parties[1], countries) : government ?? Unknown);
        if (government is not null) return new UcdpSides(1, government, attacker is null ? Unknown : NameOf(attacker, countries));
        return new UcdpSides(2, attacker is null ? Unknown : NameOf(attacker, countries), parties.Length > 1 ? NameOf(parties[1], countries) : Unknown);
    }

    private static string NameOf(Perpetrator party, CountryTable countries) =>
        party is { Kind: ActorKind.State, Country.IsNone: false } ? $"Government of {countries.NameOf(party.Country)}" : party.Name;
}
