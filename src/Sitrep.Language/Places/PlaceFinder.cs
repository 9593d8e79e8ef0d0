using System.Collections.Immutable;
using Sitrep.Reports;
using Sitrep.World;

namespace Sitrep.Language;

/// <summary>Finds the places a report names and says which ones they are.</summary>
public sealed class PlaceFinder : ILayerStage
{
    // Places within this of each other count as one in the other for the resolver's features.
    private const double NearKilometres = 35;

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
        foreach (var (first, second) in toponyms.Zip(toponyms.Skip(1))) LinkByDistance(document, first, second);
        _resolver.Resolve(toponyms, peoples, document.Report.Dateline);
        return
        [
            .. toponyms.Select(toponym => toponym.Chosen is { } chosen
                ? new PlaceMention(toponym.Tokens, _world.Gazetteer[chosen.Index], toponym.Scores[toponym.Best]) { Offset = _offsets.Read(document, toponym.Tokens) }
                : new PlaceMention(toponym.Tokens, null, 0)),
        ];
    }

    // "Hamdaniya, 30 km southeast of Mosul": the second says where the first lies, as a container does.
    private void LinkByDistance(Document document, Toponym first, Toponym second)
    {
        if (first.Container is not null || _offsets.Read(document, second.Tokens) is not { Kilometres: <= NearKilometres } offset) return;
        if (offset.Words.Start <= first.Tokens.End || offset.Words.Start > first.Tokens.End + 3) return;
        for (var token = first.Tokens.End; token < offset.Words.Start; token++)
        {
            if (document.Form(token) is not ("," or "(" or "about" or "some" or "around" or "roughly" or "just" or "located")) return;
        }

        first.Container = second;
    }
}
