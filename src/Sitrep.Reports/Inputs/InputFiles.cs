namespace Sitrep.Reports;

/// <summary>
/// Expands what a user names (files, folders, "-" for standard input) and reads it. Lazily: a file is opened when its turn comes.
/// Folders are walked in ordinal order, so that the order of reports is the same on every machine; hidden files and a README
/// are passed over.
/// </summary>
public sealed class InputFiles(ReportReader reader, Func<Stream> standardInput)
{
    private static readonly EnumerationOptions Visible = new() { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    /// <summary>Reports and refusals of all inputs, in order. Never throws for an input that cannot be read.</summary>
    public IEnumerable<ReportOutcome> Read(IEnumerable<string> inputs)
    {
        foreach (var input in inputs)
        {
            if (input == "-")
            {
                foreach (var outcome in reader.Read(standardInput(), "standard input")) yield return outcome;
                continue;
            }

            foreach (var outcome in ReadPath(input)) yield return outcome;
        }
    }

    private IEnumerable<ReportOutcome> ReadPath(string path)
    {
        if (!Directory.Exists(path))
        {
            foreach (var outcome in ReadFile(path)) yield return outcome;
            yield break;
        }

        var (entries, fault) = Entries(path);
        if (fault is not null) yield return ReportOutcome.Of(fault);
        foreach (var entry in entries)
        {
            foreach (var outcome in ReadPath(entry)) yield return outcome;
        }
    }

    private IEnumerable<ReportOutcome> ReadFile(string path)
    {
        var (stream, fault) = Open(path);
        if (stream is null)
        {
            yield return ReportOutcome.Of(fault!);
            yield break;
        }

        using (stream)
        {
            foreach (var outcome in reader.Read(stream, path)) yield return outcome;
        }
    }

    private static (Stream? Stream, Refusal? Fault) Open(string path)
    {
        try
        {
            return (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16), null);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, Messages.NotFound(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (null, Messages.Unreadable(path, Messages.Fault(e)));
        }
    }

    private static (string[] Entries, Refusal? Fault) Entries(string folder)
    {
        try
        {
            var entries = Directory.GetFileSystemEntries(folder, "*", Visible);
            Array.Sort(entries, StringComparer.Ordinal);

            // A link to a folder may lead back up; files behind links are read, folders are not.
            return (Array.FindAll(entries, entry => !IsAboutFolder(entry) && !(Directory.Exists(entry) && new DirectoryInfo(entry).LinkTarget is not null)), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ([], Messages.Unreadable(folder, Messages.Fault(e)));
        }
    }

    private static bool IsAboutFolder(string path) => Path.GetFileNameWithoutExtension(path.AsSpan()).Equals("README", StringComparison.OrdinalIgnoreCase);
}
