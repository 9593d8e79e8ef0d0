using System.Collections.Immutable;
using System.Text;
using Dapper;
using Sitrep.Dossiers;
using Sitrep.Incidents;
using Sitrep.World;

namespace Sitrep.Store;

/// <summary>A query as the conditions of a statement over "dossier d". Values go in as parameters, never as text.</summary>
internal sealed class DossierFilter
{
    private readonly StringBuilder _where = new();

    public DossierFilter(DossierQuery query)
    {
        if (query.From is { } from) Add("d.end_day >= @from", "from", ValueConverters.Day(from));
        if (query.To is { } to) Add("d.start_day <= @to", "to", ValueConverters.Day(to));
        // Types and sub-events are one choice: battles, and shelling besides.
        var subEvents = query.SubEvents.Concat(Enum.GetValues<SubEvent>().Where(subEvent => query.Events.Contains(AcledNames.TypeOf(subEvent)))).Distinct();
        AddAnyOf("d.sub_event", "subEvents", subEvents.Select(one => one.ToString()));
        AddAnyOf("d.country", "countries", query.Countries.Select(one => one.Value));
        if (query.MinKilled is { } killed) Add("d.killed_best >= @killed", "killed", killed);
        if (!string.IsNullOrWhiteSpace(query.Source)) Add("d.id IN (SELECT dossier FROM dossier_source WHERE name = @source)", "source", query.Source.Trim());
        if (query.Report is { } report) Add("d.id IN (SELECT a.dossier FROM account a JOIN report r ON r.id = a.report WHERE r.report_id = @report)", "report", report);
        if (!query.IncludeBackground) Add("d.salience = @salience", "salience", nameof(Salience.Main));
        var standings = query.Standings.IsDefaultOrEmpty ? [Standing.Unreviewed, Standing.Confirmed] : query.Standings;
        AddAnyOf("d.standing", "standings", standings.Select(one => one.ToString()));
        var terms = WordQuery.Terms(query.Words);
        for (var i = 0; i < terms.Length; i++)
        {
            var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"words{i}");
            Add($"(d.id IN (SELECT rowid FROM dossier_words WHERE dossier_words MATCH @{name}) OR d.id IN (SELECT a.dossier FROM account a WHERE a.report IN (SELECT rowid FROM report_words WHERE report_words MATCH @{name})))", name, terms[i]);
        }
    }

    public string Where => _where.ToString();

    public DynamicParameters Parameters { get; } = new();

    public static string OrderBy(DossierSort sort) => "ORDER BY " + sort switch
    {
        DossierSort.Oldest => "d.start_day IS NULL, d.start_day, d.name",
        DossierSort.Deadliest => "coalesce(d.killed_best, -1) DESC, d.start_day DESC, d.name",
        DossierSort.MostSources => "d.sources DESC, d.start_day DESC, d.name",
        DossierSort.LastChanged => "d.last_change DESC",
        _ => "d.start_day IS NULL, d.start_day DESC, d.name",
    };

    private void Add(string condition, string name, object value)
    {
        _where.Append(_where.Length == 0 ? "WHERE " : " AND ").Append(condition);
        Parameters.Add(name, value);
    }

    private void AddAnyOf(string column, string name, IEnumerable<string> values)
    {
        var list = values.ToList();
        if (list.Count > 0) Add($"{column} IN @{name}", name, list);
    }
}
