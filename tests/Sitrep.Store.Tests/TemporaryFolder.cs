using Sitrep.Dossiers;
using Sitrep.TestKit;

namespace Sitrep.Store.Tests;

/// <summary>A folder for stores, that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sitrep-store-");

    public Merger Merger { get; } = new(new DossierOptions(), new SteppingClock());

    public string File(string name = "store.db") => Path.Combine(_folder.FullName, name);

    public SqliteStore Open(string name = "store.db") => SqliteStore.Open(File(name)) is { Store: { } store } ? store : throw new InvalidOperationException("no store");

    public void Dispose() => _folder.Delete(recursive: true);
}
