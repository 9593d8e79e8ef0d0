using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sitrep.Desk.Tests;

public sealed class OverviewTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task The_filter_narrows_the_table_and_gives_a_link_to_share()
    {
        await using var desk = await OpenDesk.With(SampleReadings.Many(40));
        await using var tab = await (await chromium.Open(desk)).At("/");
        var page = tab.Page;
        await Expect(page.Locator(".incidents tbody tr")).ToHaveCountAsync(40);
        await page.GetByLabel("Country").SelectOptionAsync("NGA");
        await Expect(page).ToHaveURLAsync(new Regex(@"/\?country=NGA$"));
        await Expect(page.Locator(".incidents tbody tr")).ToHaveCountAsync(5);
        foreach (var place in await page.Locator(".c-where").AllInnerTextsAsync()) Assert.Contains("Nigeria", place, StringComparison.Ordinal);

        await page.GetByLabel("Words").FillAsync("\"Maiduguri 4\"");
        await page.GetByRole(AriaRole.Button, new() { Name = "Filter" }).ClickAsync();
        await Expect(page.Locator(".incidents tbody tr")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Link, new() { Name = "Clear" }).ClickAsync();
        await Expect(page.Locator(".incidents tbody tr")).ToHaveCountAsync(40);
        tab.AssertQuiet();
    }

    [Fact]
    public async Task A_marker_on_the_map_opens_its_incident()
    {
        await using var desk = await OpenDesk.With(SampleReadings.Wire(), SampleReadings.Many(8).ElementAt(3));
        await using var tab = await (await chromium.Open(desk)).At("/?type=air-drone-strike");
        var page = tab.Page;
        await Expect(page.Locator(".map[data-ready]")).ToBeVisibleAsync();
        await page.Locator("a.pin").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Air/drone strike, Mosul");
        tab.AssertQuiet();
    }

    [Fact]
    public async Task A_marker_opens_with_the_keyboard_and_says_what_it_is()
    {
        await using var desk = await OpenDesk.With(SampleReadings.Wire());
        await using var tab = await (await chromium.Open(desk)).At("/?type=air-drone-strike");
        var page = tab.Page;
        await Expect(page.Locator(".map[data-ready]")).ToBeVisibleAsync();
        await page.Locator("a.pin").FocusAsync();
        await Expect(page.Locator(".map-readout")).ToContainTextAsync("7 Nov 2021 Air/drone strike, Mosul");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/incidents/d-"));
        tab.AssertQuiet();
    }

    [Fact]
    public async Task Incidents_at_one_place_open_to_a_list()
    {
        await using var desk = await OpenDesk.With(SampleReadings.Wire());
        await using var tab = await (await chromium.Open(desk)).At("/");
        var page = tab.Page;
        await page.Locator("button.pin").ClickAsync();
        await Expect(page.Locator(".map-list a")).ToHaveCountAsync(2);
        await page.Keyboard.PressAsync("Enter"); // the first of the list has the focus
        await Expect(page).ToHaveURLAsync(new Regex("/incidents/d-"));
        tab.AssertQuiet();
    }

    [Fact]
    public async Task Everything_on_the_first_page_works_without_scripts()
    {
        await using var desk = await OpenDesk.With(SampleReadings.Many(40));
        await using var tab = await (await chromium.Open(desk, scripts: false)).At("/");
        var page = tab.Page;
        await page.GetByLabel("From").FillAsync("2021-09-01");
        await page.GetByLabel("To", new() { Exact = true }).FillAsync("2021-09-30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Filter" }).ClickAsync();
        var rows = await page.Locator(".incidents tbody tr").CountAsync();
        Assert.InRange(rows, 1, 39);
        await page.Locator(".timeline svg a").First.ClickAsync(new() { Force = true });
        Assert.InRange(await page.Locator(".incidents tbody tr").CountAsync(), 1, rows - 1);
        await page.Locator(".c-what a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/incidents/d-"));
        tab.AssertQuiet();
    }

    [Fact]
    public async Task The_timeline_is_one_stop_of_the_tab_key_and_arrows_go_along_it()
    {
        await using var desk = await OpenDesk.With(SampleReadings.Many(40));
        await using var tab = await (await chromium.Open(desk)).At("/");
        var page = tab.Page;
        await Expect(page.Locator(".timeline svg a[tabindex='0']")).ToHaveCountAsync(1);
        await page.Locator(".timeline svg a[tabindex='0']").FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator(".timeline svg a").Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex(@"/\?from="));
        tab.AssertQuiet();
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 1440)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task People_with_assistive_technology_can_use_it(ColorScheme scheme, int width)
    {
        await using var desk = await OpenDesk.With([SampleReadings.Wire(), SampleReadings.Other(), .. SampleReadings.Many(30)]);
        await using var tab = await (await chromium.Open(desk, scheme, width: width)).At("/?country=IRQ");
        await Expect(tab.Page.Locator(".map[data-ready]")).ToBeVisibleAsync();
        Axe.AssertClean(await tab.Page.RunAxe());
        Assert.True(await tab.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page must not scroll sideways.");
        tab.AssertQuiet();
    }
}
