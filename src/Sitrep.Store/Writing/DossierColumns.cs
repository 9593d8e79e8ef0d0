using System.Globalization;
using Dapper;
using Sitrep.Dossiers;
using Sitrep.Incidents;

namespace Sitrep.Store;

/// <summary>A dossier's values to show, as columns for lists, filters and counts.</summary>
internal static class DossierColumns
{
    private static readonly string[] Names =
    [
        "name", "event", "sub_event", "stage", "salience", "standing", "start_day", "end_day", "day_precision", "place", "country", "admin1", "latitude", "longitude",
        "place_precision", "killed_low", "killed_best", "killed_high", "wounded_low", "wounded_best", "wounded_high", "perpetrators", "targets", "weapons",
        "reports", "sources", "confidence", "contested", "last_change", "changed",
    ];

    public static string Insert { get; } = $"INSERT INTO dossier ({string.Join(", ", Names)}) VALUES ({string.Join(", ", Names.Select(name => "@" + name))}) RETURNING id";

    public static string Update { get; } = $"UPDATE dossier SET {string.Join(", ", Names.Select(name => $"{name} = @{name}"))} WHERE id = @row";

    public static DynamicParameters Of(Dossier dossier, long lastChange, DateTimeOffset changed)
    {
        var columns = new DynamicParameters();
        var dates = dossier.When.Value;
        var where = dossier.Where.Value;
        columns.Add("name", dossier.Id.Value);
        columns.Add("event", dossier.Event.ToString());
        columns.Add("sub_event", dossier.SubEvent.Value.ToString());
        columns.Add("stage", dossier.Stage.Value.ToString());
        columns.Add("salience", dossier.Salience.ToString());
        columns.Add("standing", dossier.Standing.ToString());
        columns.Add("start_day", dates is { } from ? ValueConverters.Day(from.Start) : null);
        columns.Add("end_day", dates is { } to ? ValueConverters.Day(to.End) : null);
        columns.Add("day_precision", dates?.Precision.ToString());
        columns.Add("place", where?.Name);
        columns.Add("country", where?.Place is { Country.IsNone: false } place ? place.Country.Value : null);
        columns.Add("admin1", where?.Place?.Admin1);
        columns.Add("latitude", where?.Place?.Point.Latitude);
        columns.Add("longitude", where?.Place?.Point.Longitude);
        columns.Add("place_precision", where?.Precision.ToString());
        AddCount(columns, "killed", dossier.Killed.Value);
        AddCount(columns, "wounded", dossier.Wounded.Value);
        columns.Add("perpetrators", string.Join("; ", dossier.Perpetrators.Values.Select(one => one.Name)));
        columns.Add("targets", string.Join("; ", dossier.Targets.Values.Select(one => one.Name)));
        columns.Add("weapons", string.Join("; ", dossier.Weapons.Values.Select(one => one.Name)));
        columns.Add("reports", dossier.Accounts.Select(account => account.Id.Report).Distinct().Count());
        columns.Add("sources", dossier.Sources.Length);
        columns.Add("confidence", dossier.Confidence);
        columns.Add("contested", string.Join(',', dossier.Contested));
        columns.Add("last_change", lastChange);
        columns.Add("changed", changed.ToString("O", CultureInfo.InvariantCulture));
        return columns;
    }

    /// <summary>Names and places that are found by words though no report may print them so, such as a person's corrections.</summary>
    public static string NamesOf(Dossier dossier) => string.Join('\n',
    [
        dossier.Title,
        dossier.Where.Value?.Place is { } place ? $"{place.Name} {place.Admin1} {place.Admin2}" : "",
        .. dossier.Perpetrators.Values.Select(one => one.Name),
        .. dossier.Targets.Values.Select(one => one.Name),
        .. dossier.Victims.Values.Select(one => one.Name),
        .. dossier.Weapons.Values.Select(one => one.Name),
    ]);

    private static void AddCount(DynamicParameters columns, string name, Count? count)
    {
        columns.Add(name + "_low", count?.Low);
        columns.Add(name + "_best", count?.Best);
        columns.Add(name + "_high", count?.High);
    }
}
