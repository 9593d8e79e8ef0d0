using System.Globalization;
using System.Xml;
using Microsoft.AspNetCore.Http;
using Sitrep.Dossiers;
using Sitrep.World;

namespace Sitrep.Desk;

/// <summary>What changed last in a view, as an Atom feed (RFC 4287): one entry a dossier, updated whenever the dossier changes.</summary>
internal static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static async Task Serve(HttpContext context, IDossierStore store, DossierQuery query, DeskOptions options)
    {
        var found = store.Find(query with { Sort = DossierSort.LastChanged, Skip = 0, Take = options.FeedLength });
        var here = $"{context.Request.Scheme}://{context.Request.Host}";
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new System.Text.UTF8Encoding(false) }))
        {
            Write(xml, found, here, FilterQuery.Write(query, options, withPaging: false), options);
        }

        context.Response.ContentType = "application/atom+xml; charset=utf-8";
        context.Response.ContentLength = buffer.Length;
        await context.Response.Body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), context.RequestAborted);
    }

    private static void Write(XmlWriter xml, DossierPage found, string here, string query, DeskOptions options)
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteElementString("id", Atom, $"urn:sitrep:incidents:{query}");
        xml.WriteElementString("title", Atom, "Sitrep incidents");
        xml.WriteElementString("updated", Atom, Moment(found.Items.IsEmpty ? DateTimeOffset.UnixEpoch : found.Items.Max(item => item.Changed)));
        WriteLink(xml, "self", $"{here}/feed.atom{query}");
        WriteLink(xml, "alternate", $"{here}/{query}");
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, "Sitrep");
        xml.WriteEndElement();
        foreach (var item in found.Items) Write(xml, item, here, options);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, DossierSummary item, string here, DeskOptions options)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, $"urn:sitrep:incident:{item.Id.Value}");
        xml.WriteElementString("title", Atom, Allowed(item.When is { } when ? $"{Words.Dates(when)}: {item.Title}" : item.Title));
        xml.WriteElementString("updated", Atom, Moment(item.Changed));
        WriteLink(xml, "alternate", $"{here}/incidents/{Uri.EscapeDataString(item.Id.Value)}");
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", EventMark.Slug(item.SubEvent));
        xml.WriteAttributeString("label", AcledNames.NameOf(item.SubEvent));
        xml.WriteEndElement();
        xml.WriteElementString("summary", Atom, Allowed(Summary(item, options)));
        xml.WriteEndElement();
    }

    private static string Summary(DossierSummary item, DeskOptions options)
    {
        var parts = new List<string>();
        if (!item.Country.IsNone) parts.Add(options.Countries.NameOf(item.Country));
        parts.Add($"by {(item.Perpetrators.Length > 0 ? item.Perpetrators : "unknown")}");
        if (item.Targets.Length > 0) parts.Add($"against {item.Targets}");
        if (item.Killed is { } killed) parts.Add($"killed: {Words.Number(killed)}");
        if (item.Wounded is { } wounded) parts.Add($"wounded: {Words.Number(wounded)}");
        parts.Add($"{Words.Of(item.Sources, "independent source")} in {Words.Of(item.Reports, "report")}");
        if (!item.Contested.IsEmpty) parts.Add($"contested: {string.Join(", ", item.Contested.Select(Words.Of))}");
        return string.Join("; ", parts) + ".";
    }

    private static void WriteLink(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    // Names come from reports, and a report may hold characters that XML cannot, not even escaped.
    private static string Allowed(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Where((letter, at) =>
        XmlConvert.IsXmlChar(letter)
        || (char.IsHighSurrogate(letter) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        || (char.IsLowSurrogate(letter) && at > 0 && char.IsHighSurrogate(text[at - 1]))));

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
