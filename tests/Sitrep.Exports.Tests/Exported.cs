using System.Collections.Immutable;
using CsvHelper;
using Sitrep.Dossiers;
using Sitrep.Incidents;
using Sitrep.TestKit;
using Sitrep.World;

namespace Sitrep.Exports.Tests;

/// <summary>Dossiers to write, and what was written read back.</summary>
internal static class Exported
{
    private static readonly KnownWorld World = KnownWorld.Load(Checkout.PathOf("knowledge"));

    public static CountryTable Countries { get; } = new(World.Countries.All, World.AcledCountries);

    public static Dossier Dossier(string name, params Reading[] readings) =>
        DossierBuilder.Build(new DossierId(name), readings.Select(reading => new Account(new AccountId(reading.Report.Id, 1, 1), reading.Report, reading.Incidents[0], default)), []);

    public static Dossier Of(Incident incident, string name = "d-1") => Dossier(name, Told.Report("r1", "2021-11-08", "Daily Post", ["The Associated Press"], null, incident));

    public static byte[] Bytes(IExport export, params IEnumerable<Dossier> dossiers)
    {
        using var stream = new MemoryStream();
        export.Write(dossiers, stream);
        return stream.ToArray();
    }

    /// <summary>Header and rows by column.</summary>
    public static (ImmutableArray<string> Header, List<Dictionary<string, string>> Rows) Csv(IExport export, params IEnumerable<Dossier> dossiers)
    {
        using var csv = CsvReader.Create(Bytes(export, dossiers));
        csv.ReadHeader();
        ImmutableArray<string> header = [.. csv.Headers];
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read()) rows.Add(header.Select((column, at) => (column, Cell: csv[at].ToString())).ToDictionary(cell => cell.column, cell => cell.Cell, StringComparer.Ordinal));
        return (header, rows);
    }
}
