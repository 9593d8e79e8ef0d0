using System.Collections.Immutable;

namespace Sitrep.Evaluation;

/// <summary>All suites, by name.</summary>
public static class AllSuites
{
    public static ImmutableArray<ISuite> List { get; } =
    [
        new ActorsSuite(),
        new AirwarsSuite(),
        new ArticleExtractionSuite(),
        new Case2021Suite(),
        new Conll2003Suite(),
        new CorefSuite(),
        new GeoSuite(),
        new IncidentsSuite(),
        new InsecurityInsightSuite(),
        new Muc4Suite(),
        new PloverSuite(),
        new PloverSentencesSuite(),
        new PolnearSuite(),
        new RamsSuite(),
        new SatpSuite(),
        new TamperingSuite(),
        new TimexSuite(),
        new UdSuite(),
    ];
}
