using Microsoft.Playwright;

namespace Sitrep.Desk.Tests;

/// <summary>A browser tab on the desk. When it is closed it must have asked for nothing elsewhere and have complained of nothing.</summary>
internal sealed class Tab : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _elsewhere = [];
    private readonly List<string> _complaints = [];

    public Tab(IBrowserContext context, IPage page, Uri desk)
    {
        _context = context;
        Page = page;
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(desk.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) _elsewhere.Add(request.Url);
        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.SetDefaultTimeout(20_000);
    }

    public IPage Page { get; }

    public async Task<Tab> At(string address)
    {
        await Page.GotoAsync(address);
        return this;
    }

    public void AssertQuiet()
    {
        Assert.Empty(_elsewhere);
        Assert.Empty(_complaints);
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
