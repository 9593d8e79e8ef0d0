using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Sitrep.Incidents;
using Sitrep.World;

namespace Sitrep.Desk.Tests;

/// <summary>What the desk answers, without a browser.</summary>
public sealed class AnswerTests
{
    [Fact]
    public async Task An_empty_store_says_what_to_do()
    {
        await using var desk = await OpenDesk.With();
        Assert.Contains("sitrep add", await desk.Client.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Equal(0, (await Json(desk, "/api/incidents")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task The_same_filter_gives_the_same_incidents_in_every_form()
    {
        await using var desk = await OpenDesk.With(SampleReadings.Many(60));
        const string filter = "?type=battles&country=IRQ&from=2021-08-01&to=2021-10-30";
        var list = (await Json(desk, "/api/incidents" + filter)).GetProperty("incidents").EnumerateArray().Select(one => one.GetProperty("id").GetString()!).ToArray();
        Assert.NotEmpty(list);
        var page = await desk.Client.GetStringAsync("/" + filter);
        Assert.All(list, id => Assert.Contains($"/incidents/{id}", page, StringComparison.Ordinal));
        Assert.Equal(list.Length, page.Split("<tr data-id=").Length - 1);
        Assert.Equal(list.Length, (await Json(desk, "/api/map" + filter)).GetProperty("incidents").GetArrayLength());
        var feed = XDocument.Parse(await desk.Client.GetStringAsync("/feed.atom" + filter));
        Assert.Equal(list.Order(), feed.Root!.Elements().Where(element => element.Name.LocalName == "entry")
            .Select(entry => entry.Elements().Single(element => element.Name.LocalName == "id").Value["urn:sitrep:incident:".Length..]).Order());
    }

    [Fact]
    public async Task Types_and_sub_events_are_one_choice()
    {
        await using var desk = await OpenDesk.With(SampleReadings.Many(14));
        var both = (await Json(desk, "/api/incidents?type=battles&type=shelling-artillery-missile-attack")).GetProperty("incidents").EnumerateArray().Select(one => one.GetProperty("subEvent").GetString());
        Assert.Equal(["Armed clash", "Shelling/artillery/missile attack"], both.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/export/acled.csv", "text/csv", "event_id_cnty,event_date,")]
    [InlineData("/export/ucdp.csv", "text/csv", "id,relid,year,")]
    [InlineData("/export/geojson", "application/geo+json", "\"FeatureCollection\"")]
    [InlineData("/api/incidents.geojson", "application/geo+json", "\"FeatureCollection\"")]
    [InlineData("/export/json", "application/json", "\"accounts\"")]
    [InlineData("/export/md", "text/markdown", "Mosul")]
    public async Task A_view_can_be_had_as_a_file(string address, string mediaType, string part)
    {
        await using var desk = await OpenDesk.With(SampleReadings.Wire());
        using var answer = await desk.Client.GetAsync(address + "?type=air-drone-strike");
        Assert.Equal(mediaType, answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(part, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var narrow = await desk.Client.GetAsync(address + "?type=riots");
        Assert.DoesNotContain("Mosul", await narrow.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_the_list_hold_every_incident_once()
    {
        await using var desk = await OpenDesk.With(SampleReadings.Many(23));
        var seen = new List<string>();
        for (var next = "/api/incidents?size=10"; next is not null;)
        {
            var answer = await Json(desk, next);
            seen.AddRange(answer.GetProperty("incidents").EnumerateArray().Select(one => one.GetProperty("id").GetString()!));
            next = answer.GetProperty("next").GetString();
        }

        Assert.Equal(23, seen.Count);
        Assert.Equal(23, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("/?from=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("/api/incidents?type=weather", HttpStatusCode.BadRequest)]
    [InlineData("/api/incidents/d-000000000000", HttpStatusCode.NotFound)]
    [InlineData("/incidents/..%2f..%2fetc", HttpStatusCode.NotFound)]
    [InlineData("/assets/..%2fbase.css", HttpStatusCode.NotFound)]
    [InlineData("/nothing/here", HttpStatusCode.NotFound)]
    public async Task A_refusal_has_one_form_for_programs_and_a_page_for_people(string address, HttpStatusCode status)
    {
        await using var desk = await OpenDesk.With();
        using var forPrograms = await desk.Client.GetAsync(address);
        Assert.Equal(status, forPrograms.StatusCode);
        Assert.Equal("application/problem+json", forPrograms.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await forPrograms.Content.ReadAsStringAsync());
        Assert.StartsWith("urn:sitrep:problem:", problem.RootElement.GetProperty("type").GetString(), StringComparison.Ordinal);
        Assert.Equal((int)status, problem.RootElement.GetProperty("status").GetInt32());
        if (address.StartsWith("/api", StringComparison.Ordinal)) return;

        using var asked = new HttpRequestMessage(HttpMethod.Get, address);
        asked.Headers.Accept.ParseAdd("text/html");
        using var forPeople = await desk.Client.SendAsync(asked);
        Assert.Equal(status, forPeople.StatusCode);
        var page = await forPeople.Content.ReadAsStringAsync();
        Assert.StartsWith("<!doctype html>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_foreign_name_for_this_machine_is_not_answered()
    {
        await using var desk = await OpenDesk.With(SampleReadings.Wire());
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/api/incidents");
        asked.Headers.Host = "rebound.example";
        using var answer = await desk.Client.SendAsync(asked);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.DoesNotContain("Mosul", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_can_be_written()
    {
        await using var desk = await OpenDesk.With();
        using var content = new StringContent("x");
        using var answer = await desk.Client.PostAsync(new Uri("/api/incidents", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/assets/base.css")]
    [InlineData("/nothing")]
    [InlineData("/api/incidents")]
    public async Task Every_answer_carries_the_policies(string address)
    {
        await using var desk = await OpenDesk.With();
        using var answer = await desk.Client.GetAsync(address);
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Hostile_text_stays_text()
    {
        const string hostile = "</div></mark><script>alert(1)</script><img src=x onerror=alert(2)> \u0001 \uFFFE \"'&amp; was killed";
        var report = new ReadingBuilder("hostile", hostile) { Title = "<script>alert(3)</script>", Source = "\"><svg onload=alert(4)>", Url = "javascript:alert(5)", Published = new DateOnly(2021, 1, 1) };
        var reading = report.Tell(SubEvent.Attack, "killed", incident => incident with
        {
            Perpetrators = [new Perpetrator("<script>alert(1)</script>", ActorKind.Organization, default, null, ResponsibilityStatus.Claimed, report.Words("<script>alert(1)</script>"))],
        }).Build();
        await using var desk = await OpenDesk.With(reading);
        var page = await desk.Client.GetStringAsync($"/incidents/{desk.IdOf(SubEvent.Attack)}");
        foreach (var html in new[] { page, await desk.Client.GetStringAsync("/") })
        {
            Assert.DoesNotContain("alert(", html.Replace("&lt;script&gt;alert(", "", StringComparison.Ordinal).Replace("onerror=alert(2)&gt;", "", StringComparison.Ordinal).Replace("&lt;svg onload=alert(4)", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("href=\"javascript", page, StringComparison.OrdinalIgnoreCase);
        XDocument.Parse(await desk.Client.GetStringAsync("/feed.atom"));
    }

    [Fact]
    public async Task The_incident_page_says_who_tells_what_and_where_accounts_differ()
    {
        await using var desk = await OpenDesk.With(SampleReadings.Wire(), SampleReadings.Copy(), SampleReadings.Other());
        var page = await desk.Client.GetStringAsync($"/incidents/{desk.IdOf(SubEvent.AirOrDroneStrike)}");
        Assert.Contains("2 independent sources in 3 reports", page, StringComparison.Ordinal);
        Assert.Contains("two security officials, via Northern Wire", page, StringComparison.Ordinal);
        Assert.Contains("provincial health office", page, StringComparison.Ordinal);
        Assert.Contains("accounts differ", page, StringComparison.Ordinal);
        Assert.Contains("spelt al-Hadidi elsewhere", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_the_browser_has_is_not_sent_again()
    {
        await using var desk = await OpenDesk.With();
        using var first = await desk.Client.GetAsync("/assets/base.css");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/assets/base.css");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await desk.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    private static async Task<JsonElement> Json(OpenDesk desk, string address)
    {
        using var document = JsonDocument.Parse(await desk.Client.GetStringAsync(address));
        return document.RootElement.Clone();
    }
}
