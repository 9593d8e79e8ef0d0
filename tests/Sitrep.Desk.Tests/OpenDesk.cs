using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Sitrep.Dossiers;
using Sitrep.Exports;
using Sitrep.Incidents;
using Sitrep.Store;
using Sitrep.TestKit;
using Sitrep.World;

namespace Sitrep.Desk.Tests;

/// <summary>A desk as users have it: a real server on a free port over a real store in a file of its own, filled by the merger.</summary>
internal sealed class OpenDesk : IAsyncDisposable
{
    private static readonly CountryTable Names = new(
    [
        Named("IRQ", "Iraq"), Named("COD", "DR Congo"), Named("COL", "Colombia"), Named("NGA", "Nigeria"), Named("SYR", "Syria"), Named("UKR", "Ukraine"), Named("PAK", "Pakistan"),
    ]);

    private readonly string _folder;
    private readonly SqliteStore _store;
    private readonly WebApplication _server;

    private OpenDesk(string folder, SqliteStore store, WebApplication server)
    {
        _folder = folder;
        _store = store;
        _server = server;
        Address = new Uri(server.Urls.Single());
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public static async Task<OpenDesk> With(params IEnumerable<Reading> readings)
    {
        var folder = Directory.CreateTempSubdirectory("sitrep-desk-").FullName;
        var opened = SqliteStore.Open(Path.Combine(folder, "desk.db"));
        var store = opened.Store ?? throw new InvalidOperationException(opened.Refusal?.ToString());
        var merger = new Merger(new DossierOptions(), new SteppingClock());
        foreach (var batch in readings.Chunk(1000)) merger.Add(batch, store);
        var server = DeskHost.Build(store, 0, new DeskOptions { Countries = Names });
        await server.StartAsync();
        return new OpenDesk(folder, store, server);
    }

    public DossierId IdOf(SubEvent subEvent) => _store.Find(new DossierQuery { SubEvents = [subEvent], IncludeBackground = true }).Items[0].Id;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
        _store.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static Country Named(string code, string name) => new(new CountryCode(code), code[..2], 0, name, null, "", default, [], []);
}
