using Microsoft.Playwright;

namespace Sitrep.Desk.Tests;

/// <summary>The browser that is on the machine; nothing is downloaded. Tests that need one are skipped, in words, where there is none.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] UsualPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string? Path => Environment.GetEnvironmentVariable("SITREP_CHROMIUM") is { Length: > 0 } named
        ? named
        : UsualPlaces.FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Path is not { } path) return;
        Assertions.SetDefaultExpectTimeout(20_000); // a busy build machine is slow, not wrong
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A tab that keeps what went wrong in it.</summary>
    internal async Task<Tab> Open(OpenDesk desk, ColorScheme scheme = ColorScheme.Light, bool scripts = true, int width = 1440, int height = 900)
    {
        Assert.SkipWhen(_browser is null, "No chromium on this machine: install it, or name one in SITREP_CHROMIUM.");
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = desk.Address.ToString(),
            ColorScheme = scheme,
            JavaScriptEnabled = scripts,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        return new Tab(context, await context.NewPageAsync(), desk.Address);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
