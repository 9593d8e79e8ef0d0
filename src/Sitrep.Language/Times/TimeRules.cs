namespace Sitrep.Language;

/// <summary>One rule of <c>rules.tsv</c>, as far as reading needs it.</summary>
internal sealed record TimeRule(string Name, string Method, string Argument, int Order);

/// <summary>The rules and their matcher.</summary>
internal sealed class TimeRules
{
    private readonly TimeWords _words;
    private readonly WordList<List<(PatternElement[] Elements, TimeRule Rule)>> _byWord = new();
    private readonly List<(PatternElement[] Elements, TimeRule Rule)>[] _byClass = [.. Enum.GetValues<TimeClass>().Select(_ => new List<(PatternElement[], TimeRule)>())];

    private TimeRules(TimeWords words) => _words = words;

    public static TimeRules Load(TimeWords words)
    {
        var rules = new TimeRules(words);
        var order = 0;
        foreach (var row in KnowledgeTable.Rows("times", "rules", 5))
        {
            var colon = row[2].IndexOf(':', StringComparison.Ordinal);
            var rule = new TimeRule(row[0], colon < 0 ? row[2] : row[2][..colon], colon < 0 ? "" : row[2][(colon + 1)..], order++);
            foreach (var elements in TimePattern.Expand(row[1])) rules.Index(elements, rule);
        }

        return rules;
    }

    /// <summary>The longest match that begins at the piece.</summary>
    public bool TryMatch(WordPieces pieces, int at, out TimeRule rule, out TimeFields fields, out int end)
    {
        rule = null!;
        fields = new TimeFields();
        end = at;
        if (_byWord.TryGet(pieces.Form(at), out var literal)) Longest(literal, pieces, at, ref rule, ref fields, ref end);
        for (var kind = 0; kind < _byClass.Length; kind++)
        {
            var probe = new TimeFields();
            if (_byClass[kind].Count > 0 && _words.Read((TimeClass)kind, pieces, at, ref probe) > 0) Longest(_byClass[kind], pieces, at, ref rule, ref fields, ref end);
        }

        return end > at;
    }

    private void Longest(List<(PatternElement[] Elements, TimeRule Rule)> candidates, WordPieces pieces, int at, ref TimeRule rule, ref TimeFields fields, ref int end)
    {
        foreach (var (elements, candidate) in candidates)
        {
            var read = new TimeFields();
            var stop = Match(elements, pieces, at, ref read);
            if (stop < end || stop == end && (stop <= at || rule is not null && rule.Order <= candidate.Order)) continue;
            rule = candidate;
            fields = read;
            end = stop;
        }
    }

    // The piece after the match, or -1.
    private int Match(PatternElement[] elements, WordPieces pieces, int at, ref TimeFields fields)
    {
        var mark = '\0';
        var next = at;
        foreach (var element in elements)
        {
            if (element.Mark != '\0')
            {
                mark = element.Mark;
                continue;
            }

            if (next >= pieces.Count) return -1;
            var before = pieces.MarkBefore(next);
            if (next > at && (mark != '\0' ? before != mark : before == '/')) return -1;
            mark = '\0';
            var taken = element.Word is null ? _words.Read(element.Class, pieces, next, ref fields) : pieces.Is(next, element.Word) ? 1 : 0;
            if (taken == 0) return -1;
            next += taken;

            // An abbreviation's full stop, where the tokeniser has cut it off: "Nov ." before a figure.
            if (element.Word is null && element.Class is TimeClass.Month or TimeClass.Weekday && next + 1 < pieces.Count && pieces.Form(next) is "." && pieces.Touches(next)
                && char.IsAsciiDigit(pieces.Form(next + 1)[0])) next++;
        }

        return next;
    }

    private void Index(PatternElement[] elements, TimeRule rule)
    {
        if (elements[0].Word is { } word)
        {
            if (!_byWord.TryGet(word, out var list)) _byWord.Add(word, list = []);
            list.Add((elements, rule));
        }
        else
        {
            _byClass[(int)elements[0].Class].Add((elements, rule));
        }
    }
}
