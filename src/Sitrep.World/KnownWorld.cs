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
        Countries = new Countries(compiled.CountryLines().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(CountryLine.Parse), folder);
        Gazetteer = new Gazetteer(compiled, Countries, OwnPlaces.Load(folder));
        PlaceWords = PlaceWords.Load(folder);
        Actors = ActorRegister.Load(folder, Countries, Gazetteer);
        AcledCountries = AcledCountries.Load(folder, Countries);
        Weapons = WeaponLexicon.Load(folder);
    }

    /// <summary>Countries by code, name and people.</summary>
    public Countries Countries { get; }

    /// <summary>Places by name.</summary>
    public Gazetteer Gazetteer { get; }

    /// <summary>Doubtful names and abbreviations of places.</summary>
    public PlaceWords PlaceWords { get; }

    /// <summary>Who is who, and words for those who act.</summary>
    public ActorRegister Actors { get; }

    /// <summary>Countries as ACLED's columns print them.</summary>
    public AcledCountries AcledCountries { get; }

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
