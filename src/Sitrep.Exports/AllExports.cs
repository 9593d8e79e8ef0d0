using System.Collections.Immutable;
using Sitrep.Dossiers;
using Sitrep.Incidents;

namespace Sitrep.Exports;

/// <summary>The formats there are, and readings in the shape they take.</summary>
public static class AllExports
{
    /// <summary>In the order in which help lists them.</summary>
    public static ImmutableArray<IExport> Make(CountryTable countries) =>
        [new AcledCsv(countries), new UcdpCsv(countries), new GeoJsonExport(), new DossierJsonExport(), new MarkdownDigest(countries)];

    /// <summary>
    /// Each incident of a reading as a dossier of its one account, so that one report is written as a store of one report would be.
    /// Incidents told in passing are left out, as they are from lists.
    /// </summary>
    public static IEnumerable<Dossier> DossiersOf(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        for (var i = 0; i < reading.Incidents.Length; i++)
        {
            var incident = reading.Incidents[i];
            if (incident.Salience == Salience.Background) continue;
            yield return DossierBuilder.Build(new DossierId(incident.Id), [new Account(new AccountId(reading.Report.Id, 1, i + 1), reading.Report, incident, default)], []);
        }
    }
}
