namespace Sitrep.Reports;

/// <summary>Reads bytes of any kind into reports. Type is told by content, not by name.</summary>
public sealed class ReportReader(ReportOptions options)
{
    public ReportOptions Options { get; } = options;

    /// <summary>
    /// Reads one input, which may hold many reports (a feed, JSONL). Lazily: a report is handed on before the next is read.
    /// Refused parts come as refusals in their place.
    /// </summary>
    /// <param name="input">Read to its end; not closed.</param>
    /// <param name="name">How the input is called in refusals and, where it has no id of its own, in nothing else.</param>
    public IEnumerable<ReportOutcome> Read(Stream input, string name) => throw new InvalidOperationException(name + input);
}
