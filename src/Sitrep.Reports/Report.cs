using System.Collections.Immutable;

namespace Sitrep.Reports;

/// <summary>One report: its text as it came, and what is known of its origin. Made by <see cref="ReportReader"/>.</summary>
public sealed record Report
{
    /// <summary>The input's own id, or one derived from the content; the same content has the same id on every machine.</summary>
    public required string Id { get; init; }

    /// <summary>For text and JSONL the input's text, unchanged; for a page or feed item the article's text.</summary>
    public required SourceText Text { get; init; }

    public string? Title { get; init; }

    /// <summary>Day of publication, the anchor of "on Friday". Null when neither the input nor the caller tells it.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Why there is no day of publication though the input tells one: it is none, or lies in the future. Null when it tells none, and when it is believed.</summary>
    public string? PublishedDoubt { get; init; }

    /// <summary>The outlet or site, as it names itself.</summary>
    public string? Source { get; init; }

    public Uri? Url { get; init; }

    /// <summary>ISO 639-1.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Where the report was filed from, as printed: "BAGHDAD".</summary>
    public string? Dateline { get; init; }

    /// <summary>Stretch of the text that is the dateline and not a sentence of the report; empty when there is none.</summary>
    public TextSpan DatelineSpan { get; init; }

    /// <summary>Agencies the report leans on: dateline agencies, "told The Associated Press", bylines.</summary>
    public ImmutableArray<string> Credits { get; init; } = [];

    /// <summary>What reading the input already showed; boilerplate spans among them are left out of language analysis.</summary>
    public ImmutableArray<Remark> Remarks { get; init; } = [];
}
