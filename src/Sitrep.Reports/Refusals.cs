namespace Sitrep.Reports;

/// <summary>Why an input was not read. Texts and codes are documented in docs/messages.md.</summary>
public enum RefusalCode
{
    Empty,
    Binary,
    TooLarge,
    UnreadableLanguage,
    BrokenLine,
    BrokenFeed,
    NoItems,
    NoText,
    NotFound,
    Unreadable,
}

/// <summary>An input that was not read: what, where, and what to do. A value, since bad input is expected.</summary>
/// <param name="Code">The kind of refusal, stable for programs.</param>
/// <param name="Input">File, URL or line that was refused: "feed.xml", "reports.jsonl:17".</param>
/// <param name="Reason">One sentence for a person: what is wrong and what to do.</param>
public sealed record Refusal(RefusalCode Code, string Input, string Reason)
{
    public override string ToString() => $"{Input}: {Reason}";
}
