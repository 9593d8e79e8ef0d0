namespace Sitrep.Reports;

/// <summary>Limits and defaults of reading inputs.</summary>
public sealed record ReportOptions
{
    /// <summary>Used when an input does not tell its day of publication.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The reader's own day. A day of publication more than a day after it (clocks differ) is not believed; null believes all.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Bytes of one report (one line of JSONL, one page, one feed item); longer ones are refused. 20 MB holds any news text a person wrote.</summary>
    public long MaxReportBytes { get; init; } = 20_000_000;

    /// <summary>Reads reports in languages that the later stages cannot read, too. Off: they are refused, since they would be read badly.</summary>
    public bool AnyLanguage { get; init; }
}
