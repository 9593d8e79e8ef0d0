using System.CommandLine;

namespace Sitrep.Cli;

/// <summary>The root: all commands.</summary>
internal static class SitrepCommand
{
    public static RootCommand Make()
    {
        var bench = new Workbench();
        return new RootCommand("Sitrep reads news reports on political violence and keeps the incident records, every value tied to the words that say it.")
        {
            ReadCommand.Make(bench),
            AddCommand.Make(bench),
            ServeCommand.Make(bench),
            ExportCommand.Make(bench),
            ExplainCommand.Make(bench),
            EvalCommand.Make(bench),
            PipelineCommand.Make(bench),
            DemoCommand.Make(bench),
        };
    }
}
