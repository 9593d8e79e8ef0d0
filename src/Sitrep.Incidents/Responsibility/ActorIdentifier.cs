using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>
/// Says of a perpetrator what the actor register knows: country, PLOVER sector, and for a name of the register what it is.
/// Soldiers and police without a country of their own belong to the one where the incident happened.
/// </summary>
internal static class ActorIdentifier
{
    public static Perpetrator Identify(KnownWorld world, Perpetrator perpetrator, Where? where, DateOnly? published)
    {
        var actor = world.Actors.Resolve(perpetrator.Name, where?.Place?.Country ?? default, published);
        return perpetrator with
        {
            // The register's marks for bodies of many countries (IGO, NAT) are no countries.
            Country = world.Countries.Of(actor.Country) is null ? default : actor.Country,
            Code = actor.Sector.Value is "" or "UNK" ? null : actor.Sector.Value,
            Kind = actor.Name is null ? perpetrator.Kind : actor.Kind,
        };
    }
}
