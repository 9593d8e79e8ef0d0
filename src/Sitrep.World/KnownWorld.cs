namespace Sitrep.World;

/// <summary>
/// What is true outside the report: countries, places, actors, weapons, codebooks.
/// Read-only; one instance serves all threads.
/// </summary>
public sealed class KnownWorld
{
    private KnownWorld(string folder)
    {
        Weapons = WeaponLexicon.Load(folder);
    }

    /// <summary>Words for weapons.</summary>
    public WeaponLexicon Weapons { get; }

    /// <summary>Opens the compiled world and the readable lists of a <c>knowledge/</c> folder.</summary>
    /// <exception cref="KnowledgeException">A list is missing or broken.</exception>
    public static KnownWorld Load(string knowledgeFolder)
    {
        if (!Directory.Exists(knowledgeFolder)) throw new DirectoryNotFoundException(knowledgeFolder);
        return new KnownWorld(knowledgeFolder);
    }
}
