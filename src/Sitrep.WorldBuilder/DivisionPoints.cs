using Sitrep.World;

namespace Sitrep.WorldBuilder;

/// <summary>
/// The point that stands for a division, of which the sources give only code and name: the middle of the ground its towns cover.
/// Each tenth of a degree with a town counts once, so that a capital does not draw the point to itself.
/// </summary>
internal sealed class DivisionPoints
{
    private readonly Dictionary<string, Ground> _grounds = new(StringComparer.Ordinal);

    public DivisionPoints(IEnumerable<Town> towns)
    {
        foreach (var town in towns)
        {
            foreach (var code in (string[])[town.Iso2, $"{town.Iso2}.{town.Admin1}", $"{town.Iso2}.{town.Admin1}.{town.Admin2}"])
            {
                if (!_grounds.TryGetValue(code, out var ground)) _grounds.Add(code, ground = new Ground());
                ground.Add(town);
            }
        }
    }

    /// <summary>Point and population of a country ("US") or division ("US.LA"); null when no town lies in it.</summary>
    public (GeoPoint Point, long Population)? Of(string code) =>
        _grounds.TryGetValue(code, out var ground) ? (ground.Middle, ground.Population) : null;

    private sealed class Ground
    {
        private readonly HashSet<(int, int)> _cells = [];
        private double _latitudes;
        private double _longitudes;
        private double _reference;

        public long Population { get; private set; }

        public GeoPoint Middle => new(_latitudes / _cells.Count, Wrap((_longitudes / _cells.Count) + _reference));

        public void Add(Town town)
        {
            if (town.Kind == PlaceKind.Populated) Population += town.Population;
            if (!_cells.Add(((int)Math.Floor(town.Latitude * 10), (int)Math.Floor(town.Longitude * 10)))) return;
            if (_cells.Count == 1) _reference = town.Longitude; // so that ground on both sides of the date line has its middle there
            _latitudes += town.Latitude;
            _longitudes += Wrap(town.Longitude - _reference);
        }

        private static double Wrap(double longitude) => longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
    }
}
