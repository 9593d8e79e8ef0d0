namespace Sitrep.Reports;

/// <summary>What a format tells about one report, before anything is read out of its text.</summary>
/// <param name="Input">How refusals call it: "reports.jsonl:17".</param>
/// <param name="Text">The text as it came, decoded.</param>
internal sealed record Draft(string Input, string Text)
{
    /// <summary>The text is the input's bytes themselves, so a zero in it says that they are no text.</summary>
    public bool IsRaw { get; init; }

    public string? Id { get; init; }

    public string? Title { get; init; }

    public DateOnly? Published { get; init; }

    /// <summary>What the input has for a day of publication though it is none: "2021-02-31".</summary>
    public string? PublishedUnread { get; init; }

    public string? Source { get; init; }

    public Uri? Url { get; init; }
}
