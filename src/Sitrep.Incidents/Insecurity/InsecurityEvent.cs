using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>An incident against aid, health care or education, in the terms of the Security in Numbers lists.</summary>
/// <param name="Perpetrator">Type of perpetrator: "NSA", "Police".</param>
/// <param name="Weapon">Class of weapon: "Aerial Bomb: Plane".</param>
/// <param name="Killed">Of the people whom the lists count; nought where none is told.</param>
/// <param name="Injured">As <paramref name="Killed"/>.</param>
/// <param name="Kidnapped">As <paramref name="Killed"/>.</param>
/// <param name="Arrested">As <paramref name="Killed"/>.</param>
/// <param name="Country">Only where the words name it or its people.</param>
/// <param name="Place">Where, by the finest place that the words name; null when they name none finer than a country.</param>
public sealed record InsecurityEvent(string Perpetrator, string Weapon, long Killed, long Injured, long Kidnapped, long Arrested, CountryCode Country, Place? Place);
