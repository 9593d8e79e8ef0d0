using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>Where an incident happened.</summary>
/// <param name="Name">The place as a person would write it: "Green Zone, Baghdad".</param>
/// <param name="Place">The gazetteer's entry; null when the place is named but not known.</param>
/// <param name="Precision">How exactly the report tells it.</param>
/// <param name="Evidence">The words.</param>
public sealed record Where(string Name, Place? Place, PlacePrecision Precision, Evidence Evidence);
