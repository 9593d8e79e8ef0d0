using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Sitrep.World;
using static Microsoft.Playwright.Assertions;

namespace Sitrep.Desk.Tests;

public sealed class IncidentPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Pointing_at_a_value_lights_up_its_words()
    {
        await using var desk = await OpenAttack();
        await using var tab = await At(desk, chromium.Open(desk));
        var page = tab.Page;
        await Expect(page.Locator("mark.lit")).ToHaveCountAsync(0);
        await page.Locator("#weapon-1").HoverAsync();
        await Expect(page.Locator(".account.current mark.lit")).ToHaveTextAsync(["Two armed drones"]);
        await Expect(page.Locator(".account.current mark.lit")).ToBeInViewportAsync();
        await page.Locator("h1").HoverAsync();
        await Expect(page.Locator("mark.lit")).ToHaveCountAsync(0);
        tab.AssertQuiet();
    }

    [Fact]
    public async Task The_keyboard_reaches_a_value_and_its_words()
    {
        await using var desk = await OpenAttack();
        await using var tab = await At(desk, chromium.Open(desk));
        var page = tab.Page;
        await page.Locator("#what-1").FocusAsync();
        await Expect(page.Locator(".account.current mark.lit")).ToHaveTextAsync(["struck"]);
        var text = "";
        for (var press = 0; press < 30 && text != "Two armed drones"; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            text = string.Concat(await page.Locator(".account.current mark.lit").AllInnerTextsAsync());
        }

        Assert.Equal("Two armed drones", text);
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#weapon-1", page.Url, StringComparison.Ordinal);
        tab.AssertQuiet();
    }

    [Fact]
    public async Task A_link_to_a_value_opens_with_its_words_lit_in_the_report_that_has_them()
    {
        await using var desk = await OpenAttack();
        await using var tab = await At(desk, chromium.Open(desk));
        var value = tab.Page.Locator(".tellings a.value", new() { HasTextRegex = new Regex("^9$") });
        await value.ClickAsync();
        var shared = tab.Page.Url;
        Assert.EndsWith($"#{await value.GetAttributeAsync("id")}", shared, StringComparison.Ordinal);

        await using var other = await (await chromium.Open(desk)).At(shared);
        await Expect(other.Page.Locator(".account.current mark.lit")).ToContainTextAsync(["Nine guards"]);
        await Expect(other.Page.Locator("a.value[aria-current]")).ToHaveTextAsync(["9"]);
        other.AssertQuiet();
        tab.AssertQuiet();
    }

    [Fact]
    public async Task A_statement_lights_up_speaker_cue_and_content_apart()
    {
        await using var desk = await OpenAttack();
        await using var tab = await At(desk, chromium.Open(desk));
        var page = tab.Page;
        await page.Locator(".statements .value").Nth(1).HoverAsync();
        await Expect(page.Locator(".account.current mark.as-speaker")).ToHaveTextAsync(["The governor"]);
        await Expect(page.Locator(".account.current mark.as-cue")).ToHaveTextAsync(["said"]);
        await Expect(page.Locator(".account.current mark.as-content")).ToHaveTextAsync(["I am well, and I ask everybody for calm"]);
        tab.AssertQuiet();
    }

    [Fact]
    public async Task Pointing_at_words_lights_up_the_values_that_rest_on_them()
    {
        await using var desk = await OpenAttack();
        await using var tab = await At(desk, chromium.Open(desk));
        await tab.Page.Locator(".account.current mark", new() { HasTextString = "early on Sunday" }).HoverAsync();
        await Expect(tab.Page.Locator("a.value.lit")).ToHaveTextAsync(["7 Nov 2021"]);
        tab.AssertQuiet();
    }

    [Fact]
    public async Task Reports_can_be_read_one_at_a_time_or_side_by_side()
    {
        await using var desk = await OpenAttack();
        await using var tab = await At(desk, chromium.Open(desk));
        var page = tab.Page;
        await Expect(page.Locator(".account:visible")).ToHaveCountAsync(1);
        await page.Locator(".tabs a", new() { HasTextString = "Tigris Post" }).ClickAsync();
        await Expect(page.Locator(".account:visible h3")).ToContainTextAsync(["Nine hurt in drone attack"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Side by side" }).ClickAsync();
        await Expect(page.Locator(".account:visible")).ToHaveCountAsync(3);
        tab.AssertQuiet();
    }

    [Fact]
    public async Task Without_scripts_a_value_leads_to_its_words()
    {
        await using var desk = await OpenAttack();
        await using var tab = await At(desk, chromium.Open(desk, scripts: false));
        var page = tab.Page;
        await page.Locator("#weapon-1").ClickAsync();
        await Expect(page.Locator("mark:target")).ToHaveTextAsync("Two armed drones");
        await Expect(page.Locator("mark:target")).ToBeInViewportAsync();
        await Expect(page.Locator(".account")).ToHaveCountAsync(3);
        tab.AssertQuiet();
    }

    [Fact]
    public async Task The_text_shown_is_the_text_of_the_report()
    {
        await using var desk = await OpenAttack();
        await using var tab = await At(desk, chromium.Open(desk));
        Assert.Equal(SampleReadings.Wire().Report.Text.Value, await tab.Page.Locator("#account-1 .text").EvaluateAsync<string>("element => element.textContent"));
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 1440)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task People_with_assistive_technology_can_use_it(ColorScheme scheme, int width)
    {
        await using var desk = await OpenAttack();
        await using var tab = await At(desk, chromium.Open(desk, scheme, width: width, height: 844), "#who-1");
        Axe.AssertClean(await tab.Page.RunAxe());
        await tab.Page.Locator(".statements .value").First.FocusAsync();
        Axe.AssertClean(await tab.Page.RunAxe());
        Assert.True(await tab.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page must not scroll sideways.");
        tab.AssertQuiet();
    }

    private static Task<OpenDesk> OpenAttack() => OpenDesk.With(SampleReadings.Wire(), SampleReadings.Copy(), SampleReadings.Other());

    private static async Task<Tab> At(OpenDesk desk, Task<Tab> opened, string fragment = "") =>
        await (await opened).At($"/incidents/{desk.IdOf(SubEvent.AirOrDroneStrike)}{fragment}");
}
