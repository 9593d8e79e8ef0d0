namespace Sitrep.World;

/// <summary>
/// What is true outside the report: countries, places, actors, weapons, codebooks.
/// Read-only; one instance serves all threads.
/// </summary>
public sealed class KnownWorld
{
    private KnownWorld()
    {
    }

    /// <summary>Opens the compiled world and the readable lists of a <c>knowledge/</c> folder.</summary>
    public static KnownWorld Load(string knowledgeFolder)
    {
        if (!Directory.Exists(knowledgeFolder)) throw new DirectoryNotFoundException(knowledgeFolder);
        return new KnownWorld();
    }
}
