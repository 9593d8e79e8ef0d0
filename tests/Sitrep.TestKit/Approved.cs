namespace Sitrep.TestKit;

/// <summary>
/// Approval files: a text is compared with the file that a person has read and accepted.
/// Run the tests with <c>SITREP_ACCEPT=1</c> to accept what is there now, then read the diff before you commit it.
/// </summary>
public static class Approved
{
    /// <param name="file">Path under <c>tests/golden</c>.</param>
    public static void Match(string file, string actual)
    {
        var path = Checkout.PathOf("tests", "golden", file);
        if (Environment.GetEnvironmentVariable("SITREP_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"tests/golden/{file} does not exist yet: accept it with SITREP_ACCEPT=1.");
        var expected = File.ReadAllText(path).ReplaceLineEndings("\n");
        if (expected == actual) return;
        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        var line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.Fail($"tests/golden/{file} differs from line {line + 1} on.\nexpected: {At(before, line)}\nactual:   {At(after, line)}\nSITREP_ACCEPT=1 accepts what is there now.");
    }

    private static string At(string[] lines, int line) => line < lines.Length ? lines[line] : "(end)";
}
