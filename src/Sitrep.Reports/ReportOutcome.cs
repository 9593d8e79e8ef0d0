namespace Sitrep.Reports;

/// <summary>Either a report or the reason why there is none; never both, never neither.</summary>
public sealed record ReportOutcome
{
    private ReportOutcome(Report? report, Refusal? refusal)
    {
        Report = report;
        Refusal = refusal;
    }

    public Report? Report { get; }

    public Refusal? Refusal { get; }

    public static ReportOutcome Of(Report report) => new(report ?? throw new ArgumentNullException(nameof(report)), null);

    public static ReportOutcome Of(Refusal refusal) => new(null, refusal ?? throw new ArgumentNullException(nameof(refusal)));
}
