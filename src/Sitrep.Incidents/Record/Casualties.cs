namespace Sitrep.Incidents;

/// <summary>Killed and wounded over a whole incident; null where nothing is said, zero where it is said that nobody.</summary>
public sealed record Casualties(Count? Killed, Count? Wounded)
{
    public static Casualties Unknown { get; } = new(null, null);
}
