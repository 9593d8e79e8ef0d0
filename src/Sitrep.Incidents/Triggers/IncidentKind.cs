using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>A kind of happening and how each codebook calls it: a row of <c>knowledge/incidents/kinds.tsv</c>.</summary>
/// <param name="Name">"drone-strike". One that begins with ~ is no incident: it tells what else a passage is about.</param>
/// <param name="SubEvent">ACLED's sub-event; null when it is no incident.</param>
/// <param name="Plover">PLOVER type, or null.</param>
/// <param name="PloverMode">PLOVER mode, or null.</param>
/// <param name="Gtd">GTD attack type, or null where GTD does not count it.</param>
/// <param name="Muc4">MUC-4 incident type, or null where the keys do not count it.</param>
/// <param name="Case2021">Class of the CASE 2021 snippets.</param>
/// <param name="Rank">How harmful: the greatest among an incident's mentions gives its type.</param>
/// <param name="Family">Mentions of one family, or of families that join, can tell one incident.</param>
/// <param name="Means">What is used wherever the noun for it stands ("an airstrike": aircraft); unknown where the noun does not say.</param>
public sealed record IncidentKind(string Name, SubEvent? SubEvent, string? Plover, string? PloverMode, string? Gtd, string? Muc4, string Case2021, int Rank, string Family, WeaponKind Means)
{
    public bool IsIncident => SubEvent is not null;

    /// <summary>A death or an injury says that harm was done, not how; it joins the act that did it.</summary>
    public bool IsResult => Name is "death" or "injury";

    /// <summary>It is done to people, not to places: who is killed is nobody's town.</summary>
    public bool HarmsPeople => IsResult || Family == "taking" || Name is "killing" or "assassination" or "execution" or "stabbing" or "beating" or "torture";
}
