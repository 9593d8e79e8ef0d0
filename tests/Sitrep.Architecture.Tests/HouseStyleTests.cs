using System.Reflection;
using System.Text.RegularExpressions;
using Sitrep.TestKit;

namespace Sitrep.Architecture.Tests;

/// <summary>The rules of the house style that a machine can hold.</summary>
public sealed class HouseStyleTests
{
    private static readonly string[] Libraries = ["Reports", "World", "Language", "Incidents", "Dossiers", "Store", "Exports", "Desk", "Evaluation"];

    private static IEnumerable<string> SourceFiles => Directory.EnumerateFiles(Checkout.PathOf("src"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static IEnumerable<Type> PublicTypes => Libraries.SelectMany(name => Assembly.Load($"Sitrep.{name}").GetExportedTypes());

    [Fact]
    public void Files_are_short_enough_to_read_in_a_sitting() =>
        Assert.Empty(SourceFiles.Where(file => File.ReadLines(file).Count() > 400).Select(file => Path.GetRelativePath(Checkout.Root, file)));

    [Fact]
    public void No_file_or_type_is_a_drawer_for_odds_and_ends() =>
        Assert.Empty(SourceFiles.Where(file => Regex.IsMatch(Path.GetFileNameWithoutExtension(file), "(Helpers?|Utils?|Utilities|Common|Misc)$")).Select(Path.GetFileName));

    [Fact]
    public void Public_classes_are_sealed_or_meant_to_be_derived() =>
        Assert.Empty(PublicTypes.Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false }).Select(type => type.FullName));

    [Fact]
    public void Public_types_have_no_setters() =>
        Assert.Empty(PublicTypes.Where(type => type != typeof(Language.Document))
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)))
            .Select(property => $"{property.DeclaringType}.{property.Name}"));

    [Fact]
    public void Every_room_tells_a_newcomer_what_it_is()
    {
        var rooms = Directory.EnumerateDirectories(Checkout.PathOf("src")).SelectMany(project => Directory.EnumerateDirectories(project).Append(project))
            .Where(folder => Path.GetFileName(folder) is not ("bin" or "obj" or "node_modules") && Directory.EnumerateFiles(folder, "*.cs").Any());
        Assert.Empty(rooms.Where(room => !File.Exists(Path.Combine(room, "README.md"))).Select(room => Path.GetRelativePath(Checkout.Root, room)));
    }

    [Fact]
    public void A_project_root_holds_eight_source_files_at_most() =>
        Assert.Empty(Directory.EnumerateDirectories(Checkout.PathOf("src")).Where(project => Directory.EnumerateFiles(project, "*.cs").Count() > 8).Select(Path.GetFileName));

    [Fact]
    public void The_root_of_the_repository_stays_small()
    {
        var entries = Directory.EnumerateFileSystemEntries(Checkout.Root).Select(Path.GetFileName).Where(name => !name!.StartsWith('.') && name is not ("TestResults" or "artifacts"));
        Assert.InRange(entries.Count(), 1, 20);
    }
}
