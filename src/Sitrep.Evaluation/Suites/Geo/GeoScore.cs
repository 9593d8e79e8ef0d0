using System.Collections.Immutable;
using Sitrep.Reports;
using Sitrep.World;

namespace Sitrep.Evaluation;

/// <summary>A toponym that we found; no place when it was recognised but not resolved.</summary>
internal sealed record GeoFound(TextSpan Span, Place? Place);

/// <summary>
/// Counts of one article, which add up. Toponyms without an annotated point count for the spans, not for the distances; an unresolved
/// one counts as wrong, and is left out of the mean error.
/// </summary>
internal readonly record struct GeoScore(Prf Spans, Prf Overlaps, int Given, int GivenNear, int GivenResolved, double GivenKm, int Found, int FoundNear, int FoundResolved, double FoundKm)
{
    public double GivenAccuracy => Given == 0 ? 0 : (double)GivenNear / Given;

    public double GivenMeanKm => GivenResolved == 0 ? 0 : GivenKm / GivenResolved;

    public double FoundAccuracy => Found == 0 ? 0 : (double)FoundNear / Found;

    public double FoundMeanKm => FoundResolved == 0 ? 0 : FoundKm / FoundResolved;

    public static GeoScore operator +(GeoScore a, GeoScore b) => new(
        a.Spans + b.Spans, a.Overlaps + b.Overlaps, a.Given + b.Given, a.GivenNear + b.GivenNear, a.GivenResolved + b.GivenResolved, a.GivenKm + b.GivenKm,
        a.Found + b.Found, a.FoundNear + b.FoundNear, a.FoundResolved + b.FoundResolved, a.FoundKm + b.FoundKm);

    public static GeoScore Of(ImmutableArray<GeoToponym> gold, ImmutableArray<GeoFound> found, ImmutableArray<Place?> given, double nearKm)
    {
        var exact = found.Join(gold, ours => ours.Span, toponym => toponym.Span, (ours, toponym) => (ours, toponym)).ToList();
        var overlapping = gold.Count(toponym => found.Any(ours => ours.Span.Overlaps(toponym.Span)));
        var score = new GeoScore { Spans = new Prf(exact.Count, found.Length, gold.Length), Overlaps = new Prf(overlapping, found.Length, gold.Length) };
        for (var i = 0; i < gold.Length; i++)
        {
            if (gold[i].Point is not { } point) continue;
            score = score with { Given = score.Given + 1 };
            if (given[i] is not { } place) continue;
            var km = place.Point.KilometresTo(point);
            score = score with { GivenResolved = score.GivenResolved + 1, GivenNear = score.GivenNear + (km <= nearKm ? 1 : 0), GivenKm = score.GivenKm + km };
        }

        foreach (var (ours, toponym) in exact)
        {
            if (toponym.Point is not { } point) continue;
            score = score with { Found = score.Found + 1 };
            if (ours.Place is not { } place) continue;
            var km = place.Point.KilometresTo(point);
            score = score with { FoundResolved = score.FoundResolved + 1, FoundNear = score.FoundNear + (km <= nearKm ? 1 : 0), FoundKm = score.FoundKm + km };
        }

        return score;
    }
}
