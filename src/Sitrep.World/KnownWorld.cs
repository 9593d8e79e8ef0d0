namespace Sitrep.World;

/// <summary>
/// What is true outside the report: countries, places, actors, weapons, codebooks.
/// Read-only; one instance serves all threads.
/// </summary>
public sealed class KnownWorld
{
    private KnownWorld(string folder)
    {
        var compiled = new MappedWorld(Path.Combine(folder, "world.bin"));
        var countries = compiled.CountryLines().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(CountryLine.Parse).ToList();
        Countries = new Countries(countries, folder);
        Gazetteer = new Gazetteer(compiled, countries.Select(country => country.Code), OwnPlaces.Load(folder));
        Weapons = WeaponLexicon.Load(folder);
    }

    /// <summary>Countries by code, name and people.</summary>
    public Countries Countries { get; }

    /// <summary>Places by name.</summary>
    public Gazetteer Gazetteer { get; }

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
