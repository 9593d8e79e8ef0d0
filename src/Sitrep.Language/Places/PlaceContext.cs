using Sitrep.World;

namespace Sitrep.Language;

/// <summary>What a report tells of where it plays: how much belief lies on each country and division, and on which points.</summary>
internal sealed class PlaceContext
{
    private readonly Dictionary<CountryCode, double> _countries = [];
    private readonly Dictionary<int, double> _divisions = [];
    private readonly List<(Toponym Toponym, PlaceCandidate Place)> _points = [];
    private double _total;

    /// <summary>Belief in a country, as a share of all.</summary>
    public double ShareOf(CountryCode country) => _total == 0 || country.IsNone ? 0 : _countries.GetValueOrDefault(country) / _total;

    /// <summary>Belief in a division, as a share of all.</summary>
    public double ShareOf(int division) => _total == 0 || division < 0 ? 0 : _divisions.GetValueOrDefault(division) / _total;

    /// <summary>Adds the people named in a report ("Iraqi"), which tell of its countries though they are no places.</summary>
    public void AddPeople(CountryCode country, double weight)
    {
        _countries[country] = _countries.GetValueOrDefault(country) + weight;
        _total += weight;
    }

    /// <summary>Adds what is believed of a toponym.</summary>
    public void Add(Toponym toponym)
    {
        for (var i = 0; i < toponym.Candidates.Length; i++)
        {
            var candidate = toponym.Candidates[i];
            var weight = toponym.Scores[i];
            if (weight < 0.02) continue;
            if (!candidate.Country.IsNone) _countries[candidate.Country] = _countries.GetValueOrDefault(candidate.Country) + weight;
            if (candidate.Admin1 >= 0) _divisions[candidate.Admin1] = _divisions.GetValueOrDefault(candidate.Admin1) + weight;
            if (candidate.Admin2 >= 0) _divisions[candidate.Admin2] = _divisions.GetValueOrDefault(candidate.Admin2) + weight;
        }

        _total++;
        if (toponym.Chosen is { } chosen && chosen.Kind is not (PlaceKind.Country or PlaceKind.Region or PlaceKind.Natural)) _points.Add((toponym, chosen));
    }

    /// <summary>The same without one toponym's own part, so that none supports itself.</summary>
    public (double Country, double Admin1, double Admin2) Without(Toponym toponym, in PlaceCandidate candidate)
    {
        double country = 0, admin1 = 0, admin2 = 0;
        for (var i = 0; i < toponym.Candidates.Length; i++)
        {
            var other = toponym.Candidates[i];
            if (other.Country == candidate.Country) country += toponym.Scores[i];
            if (other.Admin1 == candidate.Admin1) admin1 += toponym.Scores[i];
            if (other.Admin2 == candidate.Admin2) admin2 += toponym.Scores[i];
        }

        var rest = Math.Max(1, _total - 1);
        return (
            candidate.Country.IsNone ? 0 : Math.Max(0, _countries.GetValueOrDefault(candidate.Country) - country) / rest,
            candidate.Admin1 < 0 ? 0 : Math.Max(0, _divisions.GetValueOrDefault(candidate.Admin1) - admin1) / rest,
            candidate.Admin2 < 0 ? 0 : Math.Max(0, _divisions.GetValueOrDefault(candidate.Admin2) - admin2) / rest);
    }

    /// <summary>Kilometres to the nearest place of another name in the report, and the mean nearness to all of them (1 at no distance, 0 far off).</summary>
    public (double Nearest, double MeanNearness) DistanceFrom(Toponym toponym, GeoPoint point)
    {
        var nearest = double.PositiveInfinity;
        double nearness = 0;
        var count = 0;
        foreach (var (other, place) in _points)
        {
            if (string.Equals(other.Name, toponym.Name, StringComparison.OrdinalIgnoreCase)) continue;
            var distance = place.Point.KilometresTo(point);
            nearest = Math.Min(nearest, distance);
            nearness += Math.Exp(-distance / 300);
            count++;
        }

        return (nearest, count == 0 ? 0 : nearness / count);
    }
}
