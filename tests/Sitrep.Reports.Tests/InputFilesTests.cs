using System.Text;

namespace Sitrep.Reports.Tests;

public sealed class InputFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sitrep-inputs").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Folders_are_read_in_ordinal_order_and_what_is_not_there_is_named()
    {
        Write("b.txt", "Gunmen attacked the bus on Friday.");
        Write("a/z.txt", "Gunmen attacked the train on Friday.");
        Write("B.txt", "Gunmen attacked the ship on Friday.");
        Write("README.md", "About these files.");
        Write(".hidden", "Not a report.");
        var missing = Path.Combine(_folder, "missing.txt");
        var outcomes = Files("Gunmen attacked the plane on Friday.").Read([missing, _folder, "-"]).ToList();
        Assert.Equal(RefusalCode.NotFound, outcomes[0].Refusal!.Code);
        Assert.Equal(missing, outcomes[0].Refusal!.Input);
        Assert.Equal(["ship", "train", "bus", "plane"], outcomes.Skip(1).Select(outcome => outcome.Report!.Text.Value.Split(' ')[3]));
    }

    [Fact]
    public void A_file_is_opened_only_when_its_turn_comes()
    {
        Write("a.txt", "Gunmen attacked the bus on Friday.");
        using var outcomes = Files("").Read([Path.Combine(_folder, "a.txt"), Path.Combine(_folder, "later.txt")]).GetEnumerator();
        Assert.True(outcomes.MoveNext());
        Write("later.txt", "Gunmen attacked the ship on Friday.");
        Assert.True(outcomes.MoveNext());
        Assert.NotNull(outcomes.Current.Report);
    }

    private static InputFiles Files(string standardInput) =>
        new(new ReportReader(new ReportOptions()), () => new MemoryStream(Encoding.UTF8.GetBytes(standardInput)));

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
