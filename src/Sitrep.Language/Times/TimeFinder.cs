using System.Collections.Immutable;

namespace Sitrep.Language;

/// <summary>
/// Finds time expressions and resolves them against the day of publication. Rules only, in <c>knowledge/times</c>.
/// What cannot be resolved keeps its TIMEX3 value with X for the unknown and has no days; so has a day that cannot be.
/// </summary>
public sealed class TimeFinder : ILayerStage
{
    private readonly TimeWords _words;
    private readonly TimeRules _rules;
    private readonly TenseCues _tense;

    private TimeFinder(TimeWords words, TimeRules rules, TenseCues tense)
    {
        _words = words;
        _rules = rules;
        _tense = tense;
    }

    public StageCard Card { get; } = new("times", [Layer.Tokens, Layer.Sentences], [Layer.Times], null, ["timex"]);

    /// <summary>Reads the lists and rules in <c>knowledge/times</c>; there is no model.</summary>
    public static TimeFinder Load()
    {
        var words = TimeWords.Load();
        return new TimeFinder(words, TimeRules.Load(words), TenseCues.Load());
    }

    public void Annotate(Document document)
    {
        var pieces = new WordPieces(document);
        var found = ImmutableArray.CreateBuilder<TimeExpression>();
        var anchor = new TimeAnchor(document.Report.Published, document.Report.Published, null, TenseCue.None);
        for (var at = 0; at < pieces.Count;)
        {
            if (!TryRead(document, pieces, at, anchor, out var rule, out var reading, out var end) || OverlapsLast(found, pieces, at))
            {
                at++;
                continue;
            }

            var range = pieces.Range(at, end);
            found.Add(new TimeExpression(range, reading.Kind, reading.Value, reading.Dates, rule.Name));
            if (reading.Dates is { } dates && dates.Start == dates.End) anchor = anchor with { Last = dates.Start };
            if (rule.Method == "quarter") anchor = anchor with { LastQuarter = reading };
            at = end;
        }

        document.Times = new TimeLayer(found.ToImmutable());
    }

    // A match with the words before it that belong to it: "early Sunday", "nearly a month".
    private bool TryRead(Document document, WordPieces pieces, int at, TimeAnchor anchor, out TimeRule rule, out TimeReading reading, out int end)
    {
        var narrowed = _words.BeforeDate.Match(pieces, at, out _);
        if (narrowed > 0 && TryCore(document, pieces, at + narrowed, anchor, out rule, out reading, out end) && reading.Kind is TimeKind.Date or TimeKind.Time
            && rule.Method != "ref") return true;
        var bounded = _words.BeforeDuration.Match(pieces, at, out _);
        if (bounded > 0 && TryCore(document, pieces, at + bounded, anchor, out rule, out reading, out end) && reading.Kind is TimeKind.Duration) return true;
        return TryCore(document, pieces, at, anchor, out rule, out reading, out end);
    }

    private bool TryCore(Document document, WordPieces pieces, int at, TimeAnchor anchor, out TimeRule rule, out TimeReading reading, out int end)
    {
        reading = null!;
        if (at >= pieces.Count)
        {
            rule = null!;
            end = at;
            return false;
        }

        if (!_rules.TryMatch(pieces, at, out rule, out var fields, out end) || IsNoTime(pieces, at, end, rule)) return false;
        var resolved = TimeResolver.Resolve(rule, fields, anchor with { Tense = _tense.Around(document, pieces.Range(at, end)) });
        if (resolved is null) return false;
        reading = resolved;
        return true;
    }

    private bool IsNoTime(WordPieces pieces, int at, int end, TimeRule rule) => rule.Method switch
    {
        // "a 54-year-old man", "54 years old", "a year-old girl"
        "duration" or "unit" when pieces.Is(end, "old") || pieces.Is(end, "of") && pieces.Is(end + 1, "age") => true,
        // "about 2000 people", "$ 1990": a figure that counts; a year stands bare or after its preposition.
        "year" when end == at + 1 => CountsSomething(pieces, at, end),
        // "the fall of Aleppo", "the spring of a trap": what follows says that something fell; a year does not.
        "season" when (pieces.Is(end - 1, "fall") || pieces.Is(end - 1, "spring")) && (pieces.Is(end, "of") || pieces.Is(end, "from")) => true,
        // In capitals "MAY" and "MARCH" may be a verb; then a preposition must lead in.
        "month" when end == at + 1 && _words.IsAmbiguous(pieces.Form(at)) => !LeadsIn(pieces, at - 1),
        _ => false,
    };

    private static bool CountsSomething(WordPieces pieces, int at, int end)
    {
        if (at > 0 && (pieces.MarkBefore(at) != ' ' || pieces.Form(at - 1) is "$" or "£" or "€" || pieces.Is(at - 1, "about") || pieces.Is(at - 1, "some") || pieces.Is(at - 1, "than") || pieces.Is(at - 1, "least") || pieces.Is(at - 1, "over"))) return true;
        return end < pieces.Count && (pieces.Is(end, "people") || pieces.Is(end, "soldiers") || pieces.Is(end, "troops") || pieces.Form(end) is "%" || pieces.Is(end, "percent"));
    }

    private static bool LeadsIn(WordPieces pieces, int at) =>
        pieces.Is(at, "in") || pieces.Is(at, "of") || pieces.Is(at, "since") || pieces.Is(at, "until") || pieces.Is(at, "by") || pieces.Is(at, "during")
        || pieces.Is(at, "on") || pieces.Is(at, "early") || pieces.Is(at, "late") || pieces.Is(at, "from") || pieces.Is(at, "to") || pieces.Is(at, "through");

    private static bool OverlapsLast(ImmutableArray<TimeExpression>.Builder found, WordPieces pieces, int at) =>
        found.Count > 0 && found[^1].Tokens.End > pieces.Token(at);
}
