using System.Globalization;
using Sitrep.Dossiers;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Exports;

/// <summary>ACLED's columns, order and value conventions. What was only threatened, planned or foiled does not count there.</summary>
public sealed class AcledCsv(CountryTable countries) : IExport
{
    public string Name => "acled";

    public string MediaType => "text/csv";

    public string FileExtension => ".csv";

    public void Write(IEnumerable<Dossier> dossiers, Stream output)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        using var sheet = new CsvSheet(output, AcledColumns.All);
        foreach (var dossier in dossiers.Where(Counts)) Write(dossier, sheet);
    }

    private static bool Counts(Dossier dossier) => dossier.Stage.Value is Stage.Accomplished or Stage.Attempted || dossier.SubEvent.Value == SubEvent.DisruptedWeaponsUse;

    private void Write(Dossier dossier, CsvSheet sheet)
    {
        var actors = AcledActors.Of(dossier, countries);
        var where = dossier.Where.Value;
        var place = where?.Place;
        var country = countries.Of(place?.Country ?? default);
        var (day, precision) = DayOf(dossier.When.Value);
        sheet
            .Text((place is { Country.IsNone: false } ? place.Country.Value : "XXX") + RowNumber.Of(dossier.Id).ToString(CultureInfo.InvariantCulture))
            .Day(day)
            .Number(day?.Year)
            .Number(precision)
            .Text(DisorderType(dossier.SubEvent.Value))
            .Text(AcledNames.NameOf(dossier.Event))
            .Text(AcledNames.NameOf(dossier.SubEvent.Value))
            .Text(actors.Actor1).Text(actors.Associated1).Number((long)actors.Inter1)
            .Text(actors.Actor2).Text(actors.Associated2).Number((long)actors.Inter2)
            .Text(actors.Interaction)
            .Text(actors.AreCiviliansTargeted ? "Civilian targeting" : "")
            .Number(country?.Numeric)
            .Text(countries.AcledRegionOf(place?.Country ?? default))
            .Text(place is null ? "" : countries.AcledNameOf(place.Country))
            .Text(place?.Admin1).Text(place?.Admin2).Empty()
            .Text(where?.Name)
            .Degrees(place?.Point.Latitude).Degrees(place?.Point.Longitude)
            .Number(where is null ? null : GeoPrecision(where))
            .Text(string.Join("; ", dossier.Sources.Select(source => source.Name)))
            .Empty()
            .Text(DossierSentence.Of(dossier))
            .Number(dossier.Killed.Value?.Best ?? 0)
            .Text(Tags(dossier))
            .Number(Timestamp(dossier))
            .EndRow();
    }

    // A week or month stands under its middle day, as in ACLED; a sit-in of many known days under its first.
    private static (DateOnly? Day, int? Precision) DayOf(DateInterval? dates) => dates switch
    {
        null => (null, null),
        { Precision: DatePrecision.Day } exact => (exact.Start, 1),
        { } coarse => (DateOnly.FromDayNumber((coarse.Start.DayNumber + coarse.End.DayNumber) / 2), coarse.Precision == DatePrecision.Week ? 2 : 3),
    };

    private static string DisorderType(SubEvent subEvent) => subEvent switch
    {
        SubEvent.ExcessiveForceAgainstProtesters => "Political violence; Demonstrations",
        SubEvent.MobViolence => "Political violence",
        _ => AcledNames.TypeOf(subEvent) switch
        {
            EventType.Protests or EventType.Riots => "Demonstrations",
            EventType.StrategicDevelopments => "Strategic developments",
            _ => "Political violence",
        },
    };

    // 1 the town or site itself, 2 a small region or somewhere near a town, 3 a province or more. A place that is only named has no code.
    private static int? GeoPrecision(Location where) => where switch
    {
        { Place: null } => null,
        { Precision: PlacePrecision.Exact or PlacePrecision.Town } => 1,
        { Precision: PlacePrecision.Admin2 } => 2,
        _ => 3,
    };

    // ACLED writes 0 where no report tells a number; here stands whether one did, and which dossier the row is of.
    private static string Tags(Dossier dossier) => string.Join("; ",
    [
        $"dossier={dossier.Id}",
        .. dossier.Killed.Value is null ? ["fatalities=no report"] : Array.Empty<string>(),
        .. dossier.Contested.IsEmpty ? [] : new[] { "contested=" + string.Join(", ", dossier.Contested.Select(field => ContractNames.Of(field))) },
    ]);

    private static long? Timestamp(Dossier dossier) =>
        dossier.Accounts.Max(account => account.Report.Published) is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeSeconds() : null;
}
