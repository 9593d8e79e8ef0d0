using Sitrep.Incidents;
using Sitrep.Store;

namespace Sitrep.Dossiers.Tests;

/// <summary>A store in a folder that goes with it.</summary>
internal sealed class TemporaryStore : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sitrep-dossiers-");

    public TemporaryStore() => Store = SqliteStore.Open(Path.Combine(_folder.FullName, "store.db")) is { Store: { } store } ? store : throw new InvalidOperationException("no store");

    public IDossierStore Store { get; }

    public Merger Merger { get; } = new(new DossierOptions(), new TestKit.SteppingClock());

    public static TemporaryStore With(params IEnumerable<Reading> readings)
    {
        var temporary = new TemporaryStore();
        temporary.Merger.Add([.. readings], temporary.Store);
        return temporary;
    }

    public Dossier[] All() => [.. Store.Export(new DossierQuery { IncludeBackground = true, Standings = [Standing.Unreviewed, Standing.Confirmed, Standing.Rejected], Sort = DossierSort.Oldest })];

    public void Dispose()
    {
        Store.Dispose();
        _folder.Delete(recursive: true);
    }
}
