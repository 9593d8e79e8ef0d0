using System.Globalization;
using Sitrep.Dossiers;

namespace Sitrep.Desk;

/// <summary>Draws the timeline: bars stacked by type, each a link that narrows the view to its days.</summary>
internal static class TimelineView
{
    private const int Height = 100;
    private const int BarWidth = 10;

    public static Html Render(Timeline? timeline, DossierQuery query, DeskOptions options)
    {
        if (timeline is null) return Html.None;
        var most = timeline.Bins.Max(bin => bin.Total);
        var width = timeline.Bins.Length * BarWidth;
        var unit = timeline.Width.ToString().ToLowerInvariant();
        var peak = timeline.Bins.MaxBy(bin => bin.Total)!;
        return Html.Of($"""
            <section class="timeline" aria-labelledby="timeline-title">
              <h2 id="timeline-title">By {unit}</h2>
              <svg viewBox="0 0 {width} {Height}" preserveAspectRatio="none" role="group" aria-label="Incidents by {unit}">
                {timeline.Bins.Select((bin, at) => Bar(timeline, bin, at, most, query, options))}
              </svg>
              <p class="scale"><span>{timeline.NameOf(timeline.Bins[0])}</span><span class="peak">most: {peak.Total}, {timeline.NameOf(peak)}</span><span>{timeline.NameOf(timeline.Bins[^1])}</span></p>
              <details class="as-table"><summary>As a table</summary>
                <table><thead><tr><th scope="col">{timeline.Width.ToString()}</th><th scope="col">Incidents</th></tr></thead>
                <tbody>{timeline.Bins.Where(bin => bin.Total > 0).Select(bin => Html.Of($"<tr><th scope=\"row\">{timeline.NameOf(bin)}</th><td>{bin.Total}</td></tr>"))}</tbody></table>
              </details>
            </section>
            """);
    }

    private static Html Bar(Timeline timeline, TimelineBin bin, int at, int most, DossierQuery query, DeskOptions options)
    {
        if (bin.Total == 0) return Html.None;
        var narrowed = FilterQuery.Write(query with { From = bin.From, To = bin.To, Skip = 0 }, options);
        return Html.Of($"""
            <a href="/{narrowed}" aria-label="{timeline.NameOf(bin)}: {bin.Total}"><title>{timeline.NameOf(bin)}: {bin.Total}</title><rect class="reach" x="{at * BarWidth}" y="0" width="{BarWidth}" height="{Height}"/>{Stack(bin, at, most)}</a>
            """);
    }

    private static IEnumerable<Html> Stack(TimelineBin bin, int at, int most)
    {
        var top = (double)Height;
        foreach (var type in EventMark.InOrder)
        {
            if (!bin.Counts.TryGetValue(type, out var count)) continue;
            // A single incident beside a thousand must still be seen, hence the two units at least.
            var height = Math.Max(2, (Height - 4) * (double)count / most);
            top = Math.Max(0, top - height);
            yield return Html.Of($"""<rect class="t-{EventMark.Slug(type)}" x="{(at * BarWidth) + 1}" y="{top.ToString("0.##", CultureInfo.InvariantCulture)}" width="{BarWidth - 2}" height="{height.ToString("0.##", CultureInfo.InvariantCulture)}"/>""");
        }
    }
}
