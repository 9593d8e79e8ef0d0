using System.Collections.Immutable;
using Sitrep.World;

namespace Sitrep.Language;

/// <summary>
/// Chooses among the places of each name in a report: first each alone, then twice again with what the others were taken for.
/// One name means one place in a report, unless a container beside it says otherwise.
/// </summary>
internal sealed class PlaceResolver(KnownWorld world, PlaceWeights weights)
{
    private const int Rounds = 3;

    /// <summary>Sets the scores and the best candidate of each toponym.</summary>
    /// <param name="toponyms">In the order of the text, linked.</param>
    /// <param name="peoples">Countries whose people the report names, once each time.</param>
    /// <param name="dateline">Where the report was filed, if it says so.</param>
    public void Resolve(IReadOnlyList<Toponym> toponyms, ImmutableArray<PeopleMention> peoples, string? dateline)
    {
        Span<double> features = stackalloc double[PlaceFeatures.Count];
        var filed = dateline is null ? null : PointOf(dateline);
        var context = new PlaceContext();
        AddPeoples(context, peoples);
        for (var round = 0; round < Rounds; round++)
        {
            // From behind, so that a container is weighed before what lies in it.
            for (var i = toponyms.Count - 1; i >= 0; i--) Weigh(toponyms[i], context, filed, features);
            ShareAmongSameNames(toponyms);
            if (round == Rounds - 1) break;
            context = new PlaceContext();
            AddPeoples(context, peoples);
            foreach (var toponym in toponyms) context.Add(toponym);
        }
    }

    private void Weigh(Toponym toponym, PlaceContext context, GeoPoint? dateline, Span<double> features)
    {
        double highest = double.NegativeInfinity, sum = 0;
        var scores = new double[toponym.Candidates.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            PlaceFeatures.Fill(features, toponym, i, context, dateline);
            scores[i] = weights.Score(features);
            highest = Math.Max(highest, scores[i]);
        }

        for (var i = 0; i < scores.Length; i++) sum += scores[i] = Math.Exp(scores[i] - highest);
        toponym.Best = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            toponym.Scores[i] = scores[i] / sum;
            if (toponym.Best < 0 || toponym.Scores[i] > toponym.Scores[toponym.Best]) toponym.Best = i;
        }
    }

    // "Paris, Texas" once makes every bare "Paris" of the report that one.
    private static void ShareAmongSameNames(IReadOnlyList<Toponym> toponyms)
    {
        foreach (var same in toponyms.GroupBy(toponym => toponym.Name.ToUpperInvariant()).Where(same => same.Count() > 1))
        {
            var told = same.FirstOrDefault(toponym => toponym.Container is not null && toponym.Best >= 0);
            if (told is null) continue;
            foreach (var toponym in same.Where(toponym => toponym.Container is null && toponym.Hint == told.Hint))
            {
                var index = Array.FindIndex(toponym.Candidates, candidate => candidate.Index == told.Chosen!.Value.Index);
                if (index < 0) continue;
                toponym.Best = index;
                Array.Fill(toponym.Scores, 0);
                toponym.Scores[index] = 1;
            }
        }
    }

    private static void AddPeoples(PlaceContext context, ImmutableArray<PeopleMention> peoples)
    {
        foreach (var people in peoples) context.AddPeople(people.Country, 0.5);
    }

    private GeoPoint? PointOf(string dateline)
    {
        var candidates = world.Gazetteer.Find(dateline);
        return candidates.Count > 0 ? candidates[0].Point : null;
    }
}
