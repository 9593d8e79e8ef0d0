using System.Collections.Immutable;
using System.CommandLine;
using Sitrep.Exports;

namespace Sitrep.Cli;

/// <summary>What is typed after <c>--as</c> and <c>--codebook</c>. Known without opening the world, so that <c>--help</c> is instant.</summary>
internal static class ExportForms
{
    /// <summary>Data sets whose columns "csv" can take.</summary>
    public static ImmutableArray<string> Codebooks { get; } = ["acled", "ucdp"];

    /// <summary>"csv" takes its columns from the codebook; the others are one form each.</summary>
    public static ImmutableArray<string> Names { get; } =
        ["csv", .. AllExports.Make(new CountryTable([])).Select(export => export.Name).Except(Codebooks)];

    public static Option<string> CodebookOption()
    {
        var option = new Option<string>("--codebook") { Description = $"Whose columns and conventions csv takes: {string.Join(", ", Codebooks)}.", HelpName = "NAME", DefaultValueFactory = _ => Codebooks[0] };
        option.AcceptOnlyFromAmong([.. Codebooks]);
        return option;
    }

    public static IExport Find(ImmutableArray<IExport> exports, string form, string codebook) =>
        exports.First(export => export.Name == (form == "csv" ? codebook : form));
}
