using System.Collections.Immutable;
using Sitrep.Reports;
using Sitrep.World;

namespace Sitrep.Language;

/// <summary>Finds the places a report names and says which ones they are.</summary>
public sealed class PlaceFinder : ILayerStage
{
    private readonly KnownWorld _world;
    private readonly ToponymSpotter _spotter;
    private readonly PlaceResolver _resolver;
    private readonly PlaceOffsetReader _offsets = PlaceOffsetReader.Load();

    private PlaceFinder(KnownWorld world)
    {
        _world = world;
        _spotter = new ToponymSpotter(world);
        _resolver = new PlaceResolver(world, PlaceWeights.ByHand);
    }

    public StageCard Card { get; } = new("places", [Layer.Tokens, Layer.Sentences], [Layer.Places], null, ["geo"]);

    public static PlaceFinder Load(KnownWorld world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return new PlaceFinder(world);
    }

    public void Annotate(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var peoples = _spotter.PeoplesIn(document);
        document.Places = new PlaceLayer(Resolve(document, _spotter.Find(document, peoples), peoples)) { Peoples = peoples };
    }

    /// <summary>The places of names that are known to be places', in the order given; null where the gazetteer has none.</summary>
    public ImmutableArray<Place?> Resolve(Document document, IReadOnlyList<TextSpan> names)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(names);
        var toponyms = names.Select(span => _spotter.Given(document, span)).ToList();
        foreach (var (first, second) in toponyms.Zip(toponyms.Skip(1))) ToponymSpotter.Link(document, first, second);
        return [.. Resolve(document, toponyms, _spotter.PeoplesIn(document)).Select(mention => mention.Place)];
    }

    private ImmutableArray<PlaceMention> Resolve(Document document, List<Toponym> toponyms, ImmutableArray<PeopleMention> peoples)
    {
        _resolver.Resolve(toponyms, peoples, document.Report.Dateline);
        return
        [
            .. toponyms.Select(toponym => toponym.Chosen is { } chosen
                ? new PlaceMention(toponym.Tokens, _world.Gazetteer[chosen.Index], toponym.Scores[toponym.Best]) { Offset = _offsets.Read(document, toponym.Tokens) }
                : new PlaceMention(toponym.Tokens, null, 0)),
        ];
    }
}
