using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Dossiers;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Exports;

/// <summary>
/// UCDP GED's columns, order and value conventions. Only incidents that cost a life count there. Numbers of conflicts, dyads, actors
/// and countries are UCDP's to give: those columns stay empty.
/// </summary>
public sealed class UcdpCsv(CountryTable countries) : IExport
{
    public string Name => "ucdp";

    public string MediaType => "text/csv";

    public string FileExtension => ".csv";

    public void Write(IEnumerable<Dossier> dossiers, Stream output)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        using var sheet = new CsvSheet(output, UcdpColumns.All);
        foreach (var dossier in dossiers.Where(Counts)) Write(dossier, sheet);
    }

    private static bool Counts(Dossier dossier) =>
        dossier.Stage.Value is Stage.Accomplished or Stage.Attempted && dossier.Event != EventType.StrategicDevelopments && dossier.Killed.Value is { Best: > 0 };

    private void Write(Dossier dossier, CsvSheet sheet)
    {
        var killed = dossier.Killed.Value!.Value;
        var sides = UcdpSides.Of(dossier, countries);

        // The record does not say of which side the dead were, but where only civilians were attacked.
        var civilians = sides.TypeOfViolence == 3 ? killed.Best : 0;
        var where = dossier.Where.Value;
        var place = where?.Place;
        var dates = dossier.When.Value;
        var number = RowNumber.Of(dossier.Id);
        sheet
            .Number(number)
            .Text(string.Create(CultureInfo.InvariantCulture, $"{(place is { Country.IsNone: false } ? place.Country.Value : "XXX")}-{dates?.Start.Year}-{sides.TypeOfViolence}-{number}"))
            .Number(dates?.Start.Year)
            .Number(1)
            .Text("Clear")
            .Number(sides.TypeOfViolence)
            .Empty().Empty().Text(place is null ? "" : countries.NameOf(place.Country))
            .Empty().Empty().Text($"{sides.SideA} - {sides.SideB}")
            .Empty().Empty().Text(sides.SideA)
            .Empty().Empty().Text(sides.SideB)
            .Number(dossier.Sources.Length)
            .Text(string.Join("; ", dossier.Accounts.Select(Article)))
            .Text(string.Join("; ", dossier.Accounts.Select(account => account.Report.Source).OfType<string>().Distinct(StringComparer.Ordinal)))
            .Text(string.Join("; ", dossier.Accounts.Select(account => account.Report.Published).OfType<DateOnly>().Distinct().Select(Day)))
            .Text(string.Join("; ", dossier.Accounts.Select(account => account.Report.Title).OfType<string>().Distinct(StringComparer.Ordinal)))
            .Text(string.Join("; ", dossier.Killed.Tellings.SelectMany(telling => telling.Voices).SelectMany(voice => voice.By).Distinct(StringComparer.Ordinal)))
            .Number(where is null ? null : WherePrecision(where))
            .Text(place?.Name)
            .Text(where?.Name)
            .Text(place?.Admin1).Text(place?.Admin2)
            .Degrees(place?.Point.Latitude).Degrees(place?.Point.Longitude)
            .Text(place is null ? "" : string.Create(CultureInfo.InvariantCulture, $"POINT ({Math.Round(place.Point.Longitude, 5)} {Math.Round(place.Point.Latitude, 5)})"))
            .Number(place is null ? null : PrioGrid(place.Point))
            .Text(place is null ? "" : countries.NameOf(place.Country))
            .Empty()
            .Text(Region(place?.Country ?? default))
            .Number(dates is { Precision: DatePrecision.Day } ? 1 : 2)
            .Number(dates is { } told ? DatePrecisionOf(told) : null)
            .Day(dates?.Start).Day(dates?.End)
            .Number(0).Number(0).Number(civilians).Number(killed.Best - civilians)
            .Number(killed.Best).Number(killed.High ?? killed.Best).Number(killed.Low)
            .Empty().Empty()
            .EndRow();
    }

    private static string Article(Account account) =>
        $"\"{account.Report.Source ?? account.Report.Credits.FirstOrDefault() ?? account.Report.Id}, {(account.Report.Published is { } day ? Day(day) : "undated")}, {account.Report.Title ?? account.Report.Id}\"";

    // 1 the place itself, 2 near a known place, 3 second-level division, 4 first-level division, 5 a river, border or region of no division,
    // 6 country, 7 waters of no country. A place that is only named has no code.
    private static int? WherePrecision(Location where) => where switch
    {
        { Place: null } => null,
        { Place: { Kind: PlaceKind.Natural, Country.IsNone: true } } => 7,
        { Place.Kind: PlaceKind.Natural or PlaceKind.Region } => 5,
        { Precision: PlacePrecision.Exact or PlacePrecision.Town } => 1,
        { Precision: PlacePrecision.Admin2, Place.Kind: PlaceKind.Populated or PlaceKind.Site } => 2,
        { Precision: PlacePrecision.Admin2 } => 3,
        { Precision: PlacePrecision.Admin1 } => 4,
        _ => 6,
    };

    // 1 a day, 2 two to six days, 3 a week, 4 a month, 5 more.
    private static int DatePrecisionOf(DateInterval dates) => (dates.End.DayNumber - dates.Start.DayNumber + 1) switch
    {
        1 => 1,
        <= 6 => 2,
        7 => 3,
        <= 31 => 4,
        _ => 5,
    };

    // Cells of half a degree, numbered from the south-west corner of the world, row by row.
    private static long PrioGrid(GeoPoint point)
    {
        var row = Math.Min((long)Math.Floor((point.Latitude + 90) * 2), 359);
        var column = Math.Min((long)Math.Floor((point.Longitude + 180) * 2), 719);
        return (row * 720) + column + 1;
    }

    private string Region(CountryCode country) => countries.AcledRegionOf(country) switch
    {
        "" => "",
        "Middle East" => "Middle East",
        "Europe" => "Europe",
        var region when region.Contains("Africa", StringComparison.Ordinal) => "Africa",
        var region when region.Contains("America", StringComparison.Ordinal) || region == "Caribbean" => "Americas",
        "Caucasus and Central Asia" when country.Value is "ARM" or "AZE" or "GEO" => "Europe",
        _ => "Asia",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
