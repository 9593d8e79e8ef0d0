using System.CommandLine;

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
}
