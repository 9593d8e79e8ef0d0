using System.Buffers.Binary;
using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;
using Sitrep.Dossiers;
using Sitrep.Incidents;
using Sitrep.Reports;

namespace Sitrep.Store;

/// <summary>Reads reports and readings.</summary>
internal sealed class ReportReading(SqliteConnection connection)
{
    private const string Columns = "id AS Id, report_json AS ReportJson, rest_json AS RestJson, print AS Print";

    public Reading? Newest(string reportId) =>
        connection.QueryFirstOrDefault<Row>($"SELECT {Columns} FROM report WHERE report_id = @reportId AND is_newest = 1", new { reportId }) is { } row ? ToReading(row) : null;

    public IEnumerable<Reading> All() =>
        connection.Query<long>("SELECT max(CASE WHEN is_newest = 1 THEN id END) FROM report GROUP BY report_id ORDER BY min(id)")
            .Select(id => ToReading(connection.QueryFirst<Row>($"SELECT {Columns} FROM report WHERE id = @id", new { id })));

    public (Report Report, TextPrint Print) ReportOf(long row)
    {
        var found = connection.QueryFirst<Row>($"SELECT {Columns} FROM report WHERE id = @row", new { row });
        return (StoreJson.Read<Report>(found.ReportJson), ReadPrint(found.Print));
    }

    public static byte[] WritePrint(TextPrint print)
    {
        var bytes = new byte[print.Slots.Length * sizeof(uint)];
        for (var i = 0; i < print.Slots.Length; i++) BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)), print.Slots[i]);
        return bytes;
    }

    private static TextPrint ReadPrint(byte[] bytes)
    {
        var slots = ImmutableArray.CreateBuilder<uint>(bytes.Length / sizeof(uint));
        for (var i = 0; i + sizeof(uint) <= bytes.Length; i += sizeof(uint)) slots.Add(BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(i)));
        return new TextPrint(slots.DrainToImmutable());
    }

    private Reading ToReading(Row row)
    {
        var rest = StoreJson.Read<ReadingRest>(row.RestJson);
        var incidents = connection.Query<string>("SELECT incident_json FROM account WHERE report = @Id ORDER BY place_in", new { row.Id });
        return new Reading
        {
            Report = StoreJson.Read<Report>(row.ReportJson),
            Incidents = [.. incidents.Select(StoreJson.Read<Incident>)],
            Statements = rest.Statements,
            Remarks = rest.Remarks,
            LeftOut = rest.LeftOut,
        };
    }

    private sealed class Row
    {
        public long Id { get; init; }

        public string ReportJson { get; init; } = "";

        public string RestJson { get; init; } = "";

        public byte[] Print { get; init; } = [];
    }
}
