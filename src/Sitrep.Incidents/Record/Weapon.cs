using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>What was used.</summary>
/// <param name="Name">As the report says it: "armed drones".</param>
/// <param name="Kind">Its class.</param>
/// <param name="Count">How many; null when not said.</param>
/// <param name="Mentions">The words, at least one.</param>
public sealed record Weapon(string Name, WeaponKind Kind, Count? Count, Evidence Mentions);
