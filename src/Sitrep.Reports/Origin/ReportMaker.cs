namespace Sitrep.Reports;

/// <summary>Completes a draft with what its text tells of its origin.</summary>
internal sealed class ReportMaker(ReportOptions options)
{
    public ReportOutcome Make(Draft draft)
    {
        if (string.IsNullOrWhiteSpace(draft.Text)) return ReportOutcome.Of(Messages.NoText(draft.Input));
        return ReportOutcome.Of(new Report
        {
            Id = draft.Id ?? StableHash.Id(draft.Text),
            Text = new SourceText(draft.Text),
            Title = draft.Title,
            Published = draft.Published ?? options.Published,
            Source = draft.Source,
            Url = draft.Url,
        });
    }
}
