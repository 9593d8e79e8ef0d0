using Sitrep.World;

namespace Sitrep.Language;

/// <summary>What speaks for a candidate, in numbers. One code for training and for reading.</summary>
internal static class PlaceFeatures
{
    public static readonly string[] Names =
    [
        "population", "country", "admin1", "admin2", "site", "region or natural", "capital", "seat of admin1", "seat of admin2", "alternate name",
        "country in report", "admin1 in report", "admin2 in report", "lies in container", "lies elsewhere than container", "kind as hinted", "kind other than hinted",
        "near another place", "near all places", "first of candidates", "unpopulated", "small town in country of report", "own entry", "country known", "admin1 known", "near dateline",
    ];

    public static int Count => Names.Length;

    public static void Fill(Span<double> features, Toponym toponym, int index, PlaceContext context, GeoPoint? dateline)
    {
        features.Clear();
        var candidate = toponym.Candidates[index];
        features[0] = Math.Log10(candidate.Population + 1) / 7;
        features[1] = candidate.Kind == PlaceKind.Country ? 1 : 0;
        features[2] = candidate.Kind == PlaceKind.Admin1 ? 1 : 0;
        features[3] = candidate.Kind == PlaceKind.Admin2 ? 1 : 0;
        features[4] = candidate.Kind == PlaceKind.Site ? 1 : 0;
        features[5] = candidate.Kind is PlaceKind.Region or PlaceKind.Natural ? 1 : 0;
        features[6] = candidate.Rank == PlaceRank.Capital ? 1 : 0;
        features[7] = candidate.Rank == PlaceRank.SeatOfAdmin1 ? 1 : 0;
        features[8] = candidate.Rank == PlaceRank.SeatOfAdmin2 ? 1 : 0;
        features[9] = candidate.IsAlternateName ? 1 : 0;
        var (country, admin1, admin2) = context.Without(toponym, candidate);
        features[10] = country;
        features[11] = admin1;
        features[12] = admin2;
        if (toponym.Container is { } container)
        {
            var lies = LiesIn(candidate, container);
            features[13] = lies;
            features[14] = 1 - lies;
        }

        if (toponym.Hint is { } hint)
        {
            var fits = Fits(candidate.Kind, hint);
            features[15] = fits ? 1 : 0;
            features[16] = fits ? 0 : 1;
        }

        var (nearest, mean) = context.DistanceFrom(toponym, candidate.Point);
        features[17] = Math.Exp(-nearest / 100);
        features[18] = mean;
        features[19] = index == 0 ? 1 : 0;
        features[20] = candidate.Population == 0 && candidate.Kind == PlaceKind.Populated ? 1 : 0;
        features[21] = candidate.Population < 20_000 && candidate.Kind == PlaceKind.Populated ? country : 0;
        features[22] = candidate.IsOwn ? 1 : 0;
        features[23] = country > 0 ? 1 : 0;
        features[24] = admin1 > 0 ? 1 : 0;
        features[25] = dateline is { } point ? Math.Exp(-point.KilometresTo(candidate.Point) / 200) : 0;
    }

    // How much of the belief in the container is in one that the candidate lies in.
    private static double LiesIn(in PlaceCandidate candidate, Toponym container)
    {
        double share = 0;
        for (var i = 0; i < container.Candidates.Length; i++)
        {
            var outer = container.Candidates[i];
            var inside = outer.Kind switch
            {
                PlaceKind.Country => candidate.Kind != PlaceKind.Country && candidate.Country == outer.Country,
                PlaceKind.Admin1 => candidate.Index != outer.Index && candidate.Admin1 == outer.Index,
                PlaceKind.Admin2 => candidate.Index != outer.Index && candidate.Admin2 == outer.Index,
                _ => candidate.Index != outer.Index && candidate.Point.KilometresTo(outer.Point) < 40,
            };
            if (inside) share += container.Scores[i];
        }

        return Math.Min(1, share);
    }

    private static bool Fits(PlaceKind kind, PlaceKind hint) => hint switch
    {
        PlaceKind.Admin1 => kind is PlaceKind.Admin1 or PlaceKind.Region,
        PlaceKind.Admin2 => kind is PlaceKind.Admin2 or PlaceKind.Site,
        PlaceKind.Site => kind is PlaceKind.Site or PlaceKind.Populated,
        PlaceKind.Natural => kind == PlaceKind.Natural,
        _ => kind == hint,
    };
}
