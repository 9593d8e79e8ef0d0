using System.Collections.Immutable;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>What a description gives to learn from and to judge: features for types, features for counts, and what the casualty reader told.</summary>
public sealed record InsecurityFacts(ImmutableArray<uint> Types, ImmutableArray<uint> Counts, ImmutableArray<ToldCount> Told);

/// <summary>Reads the description of an incident against aid, health care or education, by the codebook <c>insecurity-insight</c>. The model is opened at first use.</summary>
public sealed class InsecurityReader
{
    private readonly Lazy<InsecurityModel> _model;
    private readonly InsecurityPeople _people = InsecurityPeople.Load();
    private readonly CasualtyFinder _casualties = CasualtyFinder.Load();
    private readonly InsecurityFeatures _features;
    private readonly KnownWorld _world;

    private InsecurityReader(KnownWorld world, Func<InsecurityModel> model)
    {
        _model = new Lazy<InsecurityModel>(model);
        _world = world;
        _features = new InsecurityFeatures(world, _people);
    }

    public static InsecurityReader Load(ModelFolder models, KnownWorld world) => new(world, () => InsecurityModel.Load(models));

    /// <summary>With the bytes of a model file; with none it only gives facts, for training.</summary>
    public static InsecurityReader Of(KnownWorld world, byte[] model) => new(world, () => InsecurityModel.Read(model));

    /// <summary>Types of perpetrator and classes of weapon that can be given, in the set's own terms.</summary>
    public (ImmutableArray<string> Perpetrators, ImmutableArray<string> Weapons) Terms => (_model.Value.PerpetratorTypes, _model.Value.WeaponClasses);

    public InsecurityFacts Facts(Document document, DateOnly? day)
    {
        ArgumentNullException.ThrowIfNull(document);
        var casualties = _casualties.Find(document);
        ImmutableArray<ToldCount> told = [.. InsecurityCounts.Outcomes.Select(outcome => InsecurityCounts.Of(document, _people, casualties, outcome))];
        var features = new List<uint>();
        _features.Extract(document, day, features);
        ImmutableArray<uint> types = [.. features];
        InsecurityFeatures.Extract(told, features);
        return new InsecurityFacts(types, [.. features], told);
    }

    public InsecurityEvent Read(Document document, DateOnly? day)
    {
        var facts = Facts(document, day);
        var (country, place) = Where(document);
        return Judge(facts) with { Country = country, Place = place };
    }

    /// <summary>Types and counts alone.</summary>
    public InsecurityEvent Judge(InsecurityFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        List<uint> types = [.. facts.Types];
        List<uint> counts = [.. facts.Counts];
        var numbers = facts.Told.Select((told, k) => _model.Value.Count(k, counts, told)).ToArray();
        return new InsecurityEvent(_model.Value.Perpetrator(types), _model.Value.Weapon(types), numbers[0], numbers[1], numbers[2], numbers[3], default, null);
    }

    // The country of the finest place named; else that of a people, first of one that is no force's: "Israeli forces" may be abroad, "a Palestinian" is not.
    private (CountryCode Country, Place? Place) Where(Document document)
    {
        var places = document.Places.Mentions.Select(mention => mention.Place).OfType<Place>().Where(place => !place.Country.IsNone).ToList();
        var finest = places.OrderBy(place => place.Precision).FirstOrDefault();
        if (finest is not null) return (finest.Country, finest.Precision == PlacePrecision.Country ? null : finest);
        var people = document.Places.Peoples.OrderBy(mention => IsOfForces(document, mention) ? 1 : 0).ThenBy(mention => mention.Tokens.Start).Select(mention => mention.Country).FirstOrDefault();
        return (people, null);
    }

    private bool IsOfForces(Document document, PeopleMention people)
    {
        for (var i = people.Tokens.End; i < Math.Min(document.Count, people.Tokens.End + 3); i++)
        {
            var rest = document.Text.AsSpan(document.Tokens.Start(i));
            if (_world.Actors.AgentAt(rest) is { Value.Value: "MIL" or "COP" or "GOV" or "REB" or "UAF" } || _world.Weapons.LongestAt(rest) is not null) return true;
        }

        return false;
    }
}
