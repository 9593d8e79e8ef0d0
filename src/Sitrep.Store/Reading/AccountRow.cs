using Sitrep.Dossiers;
using Sitrep.Incidents;
using Sitrep.Reports;

namespace Sitrep.Store;

/// <summary>An account with its report, as a query brings it. The names are those of <see cref="Columns"/>.</summary>
internal sealed class AccountRow
{
    public const string Columns =
        "a.id AS RowId, r.id AS ReportRow, r.report_id AS ReportId, r.version AS Version, a.place_in AS PlaceIn, a.incident_json AS IncidentJson, a.is_superseded AS IsSuperseded";

    public long RowId { get; init; }

    public long ReportRow { get; init; }

    public string ReportId { get; init; } = "";

    public int Version { get; init; }

    public int PlaceIn { get; init; }

    public string IncidentJson { get; init; } = "";

    public bool IsSuperseded { get; init; }

    public AccountId Id => new(ReportId, Version, PlaceIn);

    public Account ToAccount(Report report, TextPrint print) => new(Id, report, StoreJson.Read<Incident>(IncidentJson), print) { IsSuperseded = IsSuperseded };
}
