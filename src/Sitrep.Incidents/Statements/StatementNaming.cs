using System.Collections.Immutable;
using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Incidents;

/// <summary>Turns drafts into statements: names the speakers, follows "the statement" to its author, adds who carried the words.</summary>
internal sealed class StatementNaming(Document document, NounPhrases phrases, Quotations quotations, AttributionWords words, List<(int Sentence, TokenRange Media)> channels)
{
    private readonly SpeakerNames _names = new(document, phrases, words);
    private readonly StatementCheck _check = new(document, phrases, quotations, words);
    private string? _previous;
    private string? _author;

    public ImmutableArray<Statement> Name(CueReader reader, List<StatementDraft> drafts)
    {
        var statements = ImmutableArray.CreateBuilder<Statement>(drafts.Count);
        foreach (var draft in drafts)
        {
            if (Finish(reader, draft) is { } statement) statements.Add(statement);
        }

        return [.. statements.Select(statement => WithQuoted(statement, statements))];
    }

    // "“I believe that …,” the minister said": the "I" of a quotation is whoever is quoted.
    private static Statement WithQuoted(Statement statement, IReadOnlyList<Statement> all)
    {
        if (!IsFirstPerson(statement.Speaker) || statement.SpeakerSpan is not { } place) return statement;
        var quoted = all.FirstOrDefault(other => other != statement && other.Speaker.Length > 0 && !IsFirstPerson(other.Speaker) && other.Content.Any(content => content.Contains(place)));
        return quoted is null ? statement : statement with { Speaker = quoted.Speaker };
    }

    private static bool IsFirstPerson(string speaker) => speaker is "I" or "we" or "We" or "my" or "My" or "you" or "You";

    private Statement? Finish(CueReader reader, StatementDraft found)
    {
        if (_check.Tidy(found) is not { } draft) return null;
        var via = draft.Via.Select(document.Quote).ToList();
        var speaker = "";
        if (draft.Source is { } source)
        {
            if (IsDocument(source, draft.SourceHead) && Author(reader, source, via) is { } author) speaker = author;
            else speaker = _names.Of(source, draft.SourceHead, PreviousFor(draft));
        }
        else if (draft.Cue.Length == 0)
        {
            // A quotation that stands alone and has nobody before it tells nothing of its speaker.
            if (_previous is null) return null;
            speaker = _previous;
        }

        if (Channel(draft) is { } channel) via.Add(document.Quote(channel));
        if (speaker.Length > 0 && !IsFirstPerson(speaker)) _previous = speaker;
        var reporting = WithoutMarks(draft.Cue);
        var cue = reporting.Length > 0 ? document.SpanOf(reporting) : (TextSpan?)null;
        if (cue is not null && MakesDocument(draft.Cue)) _author = speaker;
        return new Statement(
            speaker, draft.Source is { } range ? document.SpanOf(range) : null, cue is { } span ? document.Report.Text.Quote(span) : "", cue,
            [.. draft.Content.Select(document.SpanOf).Order()], KindOf(draft), [.. via])
        { IsClause = !_check.IsOfThing(draft) };
    }

    // A pronoun takes the speaker before only within two paragraphs; else the person named last.
    private string? PreviousFor(StatementDraft draft) => draft.SourceHead >= 0 ? _previous : null;

    private bool IsDocument(TokenRange source, int head) =>
        phrases[source.Start] == WordClass.Determiner && words.Cues.Match(document, head, document.Count, out var type) > 0 && type == CueType.Document
        || source.Length > 2 && words.Cues.Match(document, source.Start + 1, source.End, out var second) > 0 && second == CueType.Document && phrases.Is(source.Start, "the");

    // "The statement released by state-run media": its author said it in a statement before; the media carried it.
    private string? Author(CueReader reader, TokenRange source, List<string> via)
    {
        for (var i = source.Start; i < source.End; i++)
        {
            if (!phrases.Is(i, "by") && !phrases.Is(i, "from") && !phrases.Is(i, "on") && !phrases.Is(i, "of")) continue;
            if (reader.MediaIn(new TokenRange(i, source.End)) is { } media)
            {
                via.Add(document.Quote(media));
                break;
            }

            if (phrases.Is(i, "by") || phrases.Is(i, "from") || phrases.Is(i, "of")) return document.Quote(new TokenRange(i + 1, source.End));
        }

        return _author;
    }

    // "tweeted:" → "tweeted".
    private TokenRange WithoutMarks(TokenRange cue)
    {
        var end = cue.End;
        while (end > cue.Start + 1 && phrases[end - 1] is WordClass.Mark or WordClass.Quote) end--;
        return new TokenRange(cue.Start, end);
    }

    private bool MakesDocument(TokenRange cue)
    {
        for (var i = cue.Start; i < cue.End; i++)
        {
            if (words.Cues.Match(document, i, cue.End, out var type) > 0 && type is CueType.Medium or CueType.Document) return true;
        }

        return false;
    }

    // Words said within the paragraph after an appearance were said there.
    private TokenRange? Channel(StatementDraft draft)
    {
        foreach (var (sentence, media) in channels)
        {
            if (draft.Sentence >= sentence && draft.Sentence <= sentence + 2 && document.Sentences.Paragraph(draft.Sentence) == document.Sentences.Paragraph(sentence)) return media;
        }

        return null;
    }

    private StatementKind KindOf(StatementDraft draft)
    {
        int quoted = 0, all = 0;
        foreach (var range in draft.Content)
        {
            for (var i = range.Start; i < range.End; i++)
            {
                if (phrases[i] is WordClass.Mark or WordClass.Quote) continue;
                all++;
                if (quotations.IsInside(i)) quoted++;
            }
        }

        return quoted == 0 ? StatementKind.Indirect : quoted == all ? StatementKind.Direct : StatementKind.Mixed;
    }
}
