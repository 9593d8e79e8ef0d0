using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Sitrep.Dossiers;
using Sitrep.World;

namespace Sitrep.Desk;

/// <summary>
/// A view of the store as the query of an address, read and written. The page, the API, the map, the exports and the feed all
/// read it here, so any view can be shared as a link and had in any form. Reading names every value that cannot be used;
/// writing leaves out what is default.
/// </summary>
internal static class FilterQuery
{
    private const int MaxWords = 200;

    // In the order of DossierSort.
    private static readonly string[] Orders = ["newest", "oldest", "killed", "sources", "changed"];

    private static readonly ImmutableArray<Standing> AllStandings = [Standing.Unreviewed, Standing.Confirmed, Standing.Rejected];

    public static string WordOf(DossierSort order) => Orders[(int)order];

    /// <summary>Number of the page that the query stands on, from 1.</summary>
    public static int PageOf(DossierQuery query) => (query.Skip / query.Take) + 1;

    /// <summary>The query on another page.</summary>
    public static DossierQuery OnPage(DossierQuery query, int page) => query with { Skip = (page - 1) * query.Take };

    public static bool IsNarrow(DossierQuery query) =>
        query.From is not null || query.To is not null || !query.Events.IsEmpty || !query.SubEvents.IsEmpty || !query.Countries.IsEmpty
        || query.Words is not null || query.Source is not null || query.MinKilled is not null || query.Report is not null;

    /// <summary>The query, or the values that are wrong; a field left empty, as a form sends it, counts as not given. Unknown names are left alone.</summary>
    public static (DossierQuery Query, ImmutableArray<BadValue> BadValues) Read(IQueryCollection from, DeskOptions options)
    {
        var read = new QueryReader(from);
        var events = ImmutableArray.CreateBuilder<EventType>();
        var subEvents = ImmutableArray.CreateBuilder<SubEvent>();
        foreach (var word in read.Many("type"))
        {
            if (EventMark.TypeOf(word) is { } type) events.Add(type);
            else if (EventMark.SubEventOf(word) is { } subEvent) subEvents.Add(subEvent);
            else read.Refuse("type", word, $"is not a type of event. Use one of {string.Join(", ", EventMark.InOrder.Select(EventMark.Slug))}, or a sub-event such as armed-clash.");
        }

        var countries = ImmutableArray.CreateBuilder<CountryCode>();
        foreach (var word in read.Many("country"))
        {
            if (word is { Length: 3 } && word.All(char.IsAsciiLetter)) countries.Add(new CountryCode(word.ToUpperInvariant()));
            else read.Refuse("country", word, "is not an ISO 3166-1 alpha-3 code, such as IRQ.");
        }

        var first = read.Day("from");
        var last = read.Day("to");
        if (first > last) read.Refuse("to", read.One("to")!, "lies before the first day.");
        var words = read.One("q");
        if (words?.Length > MaxWords) read.Refuse("q", words, $"is too long: at most {MaxWords} characters can be searched for.");
        var order = Math.Max(0, read.Choice("sort", Orders));
        var page = read.Number("page", 1, 1_000_000) ?? 1;
        var size = read.Number("size", 1, options.MaxPageSize) ?? options.PageSize;

        return (new DossierQuery
        {
            From = first,
            To = last,
            Events = [.. events.Distinct().Order()],
            SubEvents = [.. subEvents.Distinct().Order()],
            Countries = [.. countries.Distinct().OrderBy(code => code.Value, StringComparer.Ordinal)],
            Words = words,
            Source = read.One("source"),
            Report = read.One("report"),
            MinKilled = read.Number("killed", 0, int.MaxValue),
            IncludeBackground = read.Choice("background", ["no", "yes"]) == 1,
            Standings = read.Choice("rejected", ["no", "yes"]) == 1 ? AllStandings : [],
            Sort = (DossierSort)order,
            Skip = (page - 1) * size,
            Take = size,
        }, read.BadValues);
    }

    /// <summary>The query with its question mark; empty when all is default, so that the plain address stays plain.</summary>
    public static string Write(DossierQuery query, DeskOptions options, bool withPaging = true)
    {
        var address = new StringBuilder();
        void Add(string name, string? value)
        {
            if (value is not null) address.Append(address.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        Add("q", query.Words);
        Add("from", Iso(query.From));
        Add("to", Iso(query.To));
        foreach (var type in query.Events) Add("type", EventMark.Slug(type));
        foreach (var subEvent in query.SubEvents) Add("type", EventMark.Slug(subEvent));
        foreach (var country in query.Countries) Add("country", country.Value);
        Add("source", query.Source);
        Add("report", query.Report);
        Add("killed", query.MinKilled?.ToString(CultureInfo.InvariantCulture));
        Add("background", query.IncludeBackground ? "yes" : null);
        Add("rejected", query.Standings.Contains(Standing.Rejected) ? "yes" : null);
        Add("sort", query.Sort == DossierSort.Newest ? null : WordOf(query.Sort));
        if (withPaging)
        {
            Add("page", PageOf(query) == 1 ? null : PageOf(query).ToString(CultureInfo.InvariantCulture));
            Add("size", query.Take == options.PageSize ? null : query.Take.ToString(CultureInfo.InvariantCulture));
        }

        return address.ToString();
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
