using Sitrep.World;

namespace Sitrep.Dossiers;

/// <summary>Where, without the words that say it.</summary>
/// <param name="Name">As a person would write it: "Green Zone, Baghdad".</param>
/// <param name="Place">The gazetteer's entry; null when the place is named but not known.</param>
/// <param name="Precision">How exactly it is told.</param>
public sealed record Location(string Name, Place? Place, PlacePrecision Precision);
