using System.CommandLine;
using Sitrep.Dossiers;
using Sitrep.Store;

namespace Sitrep.Cli;

/// <summary>Which store; shared by all commands that use one.</summary>
internal static class StoreOption
{
    public static Option<FileInfo> Make() => new("--store")
    {
        Description = "The store's file.",
        HelpName = "FILE",
        DefaultValueFactory = _ => new FileInfo("sitrep.db"),
    };

    /// <summary>The store in a file; null, and a word on stderr, when it cannot be opened.</summary>
    /// <param name="mustExist">Whether a missing file is a fault; else it is made.</param>
    public static IDossierStore? Open(FileInfo file, bool mustExist, Messages messages)
    {
        if (mustExist && !file.Exists)
        {
            messages.Note($"{file.FullName}: there is no store; make one with: sitrep add INPUT… --store FILE");
            return null;
        }

        var outcome = SqliteStore.Open(file.FullName);
        if (outcome.Refusal is { } refusal) messages.Note(refusal.ToString());
        return outcome.Store;
    }
}
