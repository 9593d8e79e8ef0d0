using System.CommandLine;
using System.Text.RegularExpressions;
using Sitrep.Evaluation;
using Sitrep.TestKit;

namespace Sitrep.Cli.Tests;

/// <summary>What the docs say and what the tool has are the same.</summary>
public sealed partial class DocsTests
{
    [Fact]
    public void Every_command_and_option_is_documented_and_nothing_else()
    {
        var documented = File.ReadAllText(Checkout.PathOf("docs", "commands.md")).Split("\n## sitrep ").Skip(1).ToDictionary(
            section => section.Split([' ', '\n'])[0],
            section => OptionName().Matches(section).Select(match => match.Value[3..]).Order(StringComparer.Ordinal).ToArray(),
            StringComparer.Ordinal);
        var actual = SitrepCommand.Make().Subcommands.ToDictionary(
            command => command.Name,
            command => command.Options.Where(option => option.Name.StartsWith("--", StringComparison.Ordinal)).Select(option => option.Name).Order(StringComparer.Ordinal).ToArray(),
            StringComparer.Ordinal);
        Assert.Equal(actual.Keys.Order(StringComparer.Ordinal), documented.Keys.Order(StringComparer.Ordinal));
        Assert.All(actual, command => Assert.Equal(command.Value, documented[command.Key]));
    }

    [Fact]
    public void Every_suite_has_its_figures_in_the_docs()
    {
        var accuracy = File.ReadAllText(Checkout.PathOf("docs", "accuracy.md"));
        Assert.Empty(AllSuites.List.Select(suite => suite.Name).Where(name => !accuracy.Contains($"## {name}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_package_has_its_reason_in_the_docs()
    {
        var reasons = File.ReadAllText(Checkout.PathOf("docs", "dependencies.md"));
        var packages = PackageName().Matches(File.ReadAllText(Checkout.PathOf("Directory.Packages.props"))).Select(match => match.Groups["name"].Value);
        Assert.Empty(packages.Where(package => !package.StartsWith("xunit.v3.", StringComparison.Ordinal) && !reasons.Contains($"| {package}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Links_between_documents_lead_somewhere()
    {
        var documents = Directory.EnumerateFiles(Checkout.Root, "*.md").Concat(Directory.EnumerateFiles(Checkout.PathOf("docs"), "*.md", SearchOption.AllDirectories));
        var broken = documents.SelectMany(document => MarkdownLink().Matches(File.ReadAllText(document))
            .Select(match => match.Groups["path"].Value)
            .Where(path => !path.Contains("://", StringComparison.Ordinal))
            .Where(path => !Path.Exists(Path.Combine(Path.GetDirectoryName(document)!, path)))
            .Select(path => $"{Path.GetFileName(document)} → {path}"));
        Assert.Empty(broken);
    }

    [GeneratedRegex(@"^- `--[a-z-]+", RegexOptions.Multiline)]
    private static partial Regex OptionName();

    [GeneratedRegex("PackageVersion Include=\"(?<name>[^\"]+)\"")]
    private static partial Regex PackageName();

    [GeneratedRegex(@"\]\((?<path>[^)#\s]+)(#[^)]*)?\)")]
    private static partial Regex MarkdownLink();
}
