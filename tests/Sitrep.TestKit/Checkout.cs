namespace Sitrep.TestKit;

/// <summary>Where things are in a source checkout.</summary>
public static class Checkout
{
    /// <summary>The repository's root: the nearest folder above the test that has the solution.</summary>
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A path under <c>../shared/data</c>; the test is skipped, in words, where the corpora are absent.</summary>
    public static string Corpus(params string[] parts)
    {
        var path = Path.GetFullPath(Path.Combine([Root, "..", "shared", "data", .. parts]));
        Assert.SkipUnless(Path.Exists(path), $"The corpus {string.Join('/', parts)} is not beside this checkout (../shared/data).");
        return path;
    }

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Sitrep.slnx"))) return at.FullName;
        }

        throw new DirectoryNotFoundException("No Sitrep.slnx above the test.");
    }
}
