namespace Sitrep.World;

/// <summary>WGS 84 degrees.</summary>
public readonly record struct GeoPoint
{
    private const double EarthRadiusKm = 6371.0088;

    /// <exception cref="ArgumentOutOfRangeException">Latitude outside ±90 or longitude outside ±180.</exception>
    public GeoPoint(double latitude, double longitude)
    {
        if (latitude is not (>= -90 and <= 90)) throw new ArgumentOutOfRangeException(nameof(latitude), latitude, "Latitude lies between -90 and 90.");
        if (longitude is not (>= -180 and <= 180)) throw new ArgumentOutOfRangeException(nameof(longitude), longitude, "Longitude lies between -180 and 180.");
        Latitude = latitude;
        Longitude = longitude;
    }

    public double Latitude { get; }

    public double Longitude { get; }

    /// <summary>Great-circle distance by the haversine formula, kilometres.</summary>
    public double KilometresTo(GeoPoint other)
    {
        var phi1 = double.DegreesToRadians(Latitude);
        var phi2 = double.DegreesToRadians(other.Latitude);
        var dPhi = phi2 - phi1;
        var dLambda = double.DegreesToRadians(other.Longitude - Longitude);
        var a = Math.Pow(Math.Sin(dPhi / 2), 2) + (Math.Cos(phi1) * Math.Cos(phi2) * Math.Pow(Math.Sin(dLambda / 2), 2));
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }

    /// <summary>The point so many kilometres along the great circle that starts at this bearing, degrees from north by east.</summary>
    public GeoPoint Towards(double bearing, double kilometres)
    {
        var angle = kilometres / EarthRadiusKm;
        var (theta, phi) = (double.DegreesToRadians(bearing), double.DegreesToRadians(Latitude));
        var sine = Math.Clamp((Math.Sin(phi) * Math.Cos(angle)) + (Math.Cos(phi) * Math.Sin(angle) * Math.Cos(theta)), -1, 1);
        var turn = Math.Atan2(Math.Sin(theta) * Math.Sin(angle) * Math.Cos(phi), Math.Cos(angle) - (Math.Sin(phi) * sine));
        return new GeoPoint(double.RadiansToDegrees(Math.Asin(sine)), Math.IEEERemainder(Longitude + double.RadiansToDegrees(turn), 360));
    }
}
