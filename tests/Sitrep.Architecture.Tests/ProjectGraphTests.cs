using System.Xml.Linq;
using Sitrep.TestKit;

namespace Sitrep.Architecture.Tests;

/// <summary>Arrows go one way; what a project may see is what ARCHITECTURE.md says.</summary>
public sealed class ProjectGraphTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Reports"] = [],
        ["World"] = [],
        ["Language"] = ["Reports", "World"],
        ["Incidents"] = ["Language", "World"],
        ["Dossiers"] = ["Incidents", "World"],
        ["Store"] = ["Dossiers"],
        ["Exports"] = ["Dossiers"],
        ["Desk"] = ["Dossiers", "Exports"],
        ["Evaluation"] = ["Exports"],
        ["Cli"] = ["Reports", "Language", "Incidents", "Dossiers", "Desk", "World", "Store", "Exports", "Evaluation"],
        ["Training"] = ["Evaluation"],
        ["WorldBuilder"] = ["World"],
    };

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_what_the_architecture_allows(string project)
    {
        var file = Checkout.PathOf("src", $"Sitrep.{project}", $"Sitrep.{project}.csproj");
        var references = XDocument.Load(file).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))["Sitrep.".Length..]);
        Assert.Empty(references.Except(Allowed[project]));
    }

    [Fact]
    public void Every_project_in_src_is_part_of_the_architecture()
    {
        var folders = Directory.EnumerateDirectories(Checkout.PathOf("src")).Select(folder => Path.GetFileName(folder)["Sitrep.".Length..]);
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ARCHITECTURE_has_a_heading_for_every_project()
    {
        var headings = File.ReadLines(Checkout.PathOf("ARCHITECTURE.md")).Where(line => line.StartsWith("### ", StringComparison.Ordinal)).Select(line => line[4..].Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Allowed.Keys.Where(project => !headings.Contains($"Sitrep.{project}")));
    }
}
