using System.Collections.Immutable;
using System.Globalization;

namespace Sitrep.Reports;

/// <summary>Completes a draft with what its text tells of its origin.</summary>
internal sealed class ReportMaker(ReportOptions options)
{
    // A dateline stands at the head of one of the first paragraphs; a title, a byline and a share bar may come before it.
    private const int ParagraphsToDateline = 5;

    public ReportOutcome Make(Draft draft)
    {
        if (string.IsNullOrWhiteSpace(draft.Text)) return ReportOutcome.Of(Messages.NoText(draft.Input));
        var text = new SourceText(draft.Text);
        if (text.Value.Contains('\0', StringComparison.Ordinal) && draft.IsRaw) return ReportOutcome.Of(Messages.Binary(draft.Input, "binary data"));
        var language = LanguageTeller.Tell(text.Value);
        if (language.Code != "en" && !options.AnyLanguage) return ReportOutcome.Of(Messages.UnreadableLanguage(draft.Input, language.Name));
        var lines = TextLine.Of(text.Value);
        var furniture = FurnitureFinder.Find(text.Value, lines);
        var dateline = FindDateline(text.Value, lines, furniture);
        var told = draft.Published ?? (draft.IsRaw ? DateLines.Find(text.Value, lines) : null) ?? dateline?.Day?.Near(options.Published) ?? options.Published;
        var isAhead = told is { } day && options.Today is { } today && day > today.AddDays(1);
        return ReportOutcome.Of(new Report
        {
            Id = draft.Id ?? StableHash.Id(text.Value),
            Text = text,
            Title = draft.Title ?? Titles.Find(text.Value, lines),
            Published = isAhead ? null : told,
            PublishedDoubt = isAhead ? string.Create(CultureInfo.InvariantCulture, $"{told:yyyy-MM-dd} lies in the future") : told is null && draft.PublishedUnread is { } unread ? $"\"{unread}\" is no day" : null,
            Source = draft.Source,
            Url = draft.Url,
            Language = language.Code,
            Dateline = dateline?.Place,
            DatelineSpan = dateline?.Span ?? default,
            Credits = Credits(text.Value, dateline, draft.Source),
            Remarks = furniture,
        });
    }

    private static Dateline? FindDateline(string text, List<TextLine> lines, ImmutableArray<Remark> furniture)
    {
        var tried = 0;
        foreach (var line in lines)
        {
            if (line.Span.IsEmpty || !line.OpensParagraph || furniture.Any(remark => remark.Span.Contains(line.Span))) continue;
            if (DatelineReader.Read(text, line.Span.Start) is { } dateline) return dateline;
            if (++tried == ParagraphsToDateline) break;
        }

        return null;
    }

    private static ImmutableArray<string> Credits(string text, Dateline? dateline, string? source)
    {
        var credits = new List<string>();
        if (dateline?.Agency is { } agency) credits.Add(agency);
        CreditFinder.Find(text, credits);

        // An outlet that quotes itself ("told the Guardian") leans on nobody.
        credits.RemoveAll(credit => source is not null && credit.Contains(source, StringComparison.OrdinalIgnoreCase) && credit != dateline?.Agency);
        return [.. credits];
    }
}
