using System.Text;

namespace Sitrep.Cli;

/// <summary>Standard output as UTF-8 without a byte order mark, buffered, with "\n" line ends everywhere.</summary>
internal static class StandardOutput
{
    public static TextWriter Open() => new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
}
