using System.Globalization;

namespace Sitrep.Language;

/// <summary>The words of <c>knowledge/times/words.tsv</c> and the figures that dates and clocks are made of.</summary>
internal sealed class TimeWords
{
    private readonly Dictionary<TimeClass, WordList<string>> _lists = [];
    private readonly WordList<bool> _ambiguous = new();
    private readonly NumberWords _numbers;
    private readonly PhraseList<Holiday> _holidays = new();

    private TimeWords(NumberWords numbers) => _numbers = numbers;

    /// <summary>Words before a date that narrow it: "early", "the end of".</summary>
    public PhraseList<bool> BeforeDate { get; } = new();

    /// <summary>Words before a duration: "nearly", "at least".</summary>
    public PhraseList<bool> BeforeDuration { get; } = new();

    public static TimeWords Load()
    {
        var words = new TimeWords(NumberWords.Load());
        foreach (var row in KnowledgeTable.Rows("times", "words", 3))
        {
            switch (row[0])
            {
                case "ambiguous": words._ambiguous.Add(row[1], true); break;
                case "before-date": words.BeforeDate.Add(row[1], true); break;
                case "before-duration": words.BeforeDuration.Add(row[1], true); break;
                default: words.ListOf(Enum.Parse<TimeClass>(row[0], ignoreCase: true)).Add(row[1], row[2]); break;
            }
        }

        foreach (var row in KnowledgeTable.Rows("times", "holidays", 4)) words._holidays.Add(row[0], Holiday.Parse(row[0], row[1]));
        return words;
    }

    /// <summary>True for "may" and the like, that are a month or day only with a capital.</summary>
    public bool IsAmbiguous(ReadOnlySpan<char> form) => _ambiguous.Contains(form);

    /// <summary>Reads a word of a class and writes it into the fields; returns the pieces taken, 0 when there is none.</summary>
    public int Read(TimeClass kind, WordPieces pieces, int at, ref TimeFields fields)
    {
        var form = pieces.Form(at);
        switch (kind)
        {
            case TimeClass.N:
                if (!_numbers.TryRead(pieces, at, out var n, out var next) || n > 100_000) return 0;
                fields.N = n;
                return next - at;
            case TimeClass.Year: return ReadYear(pieces, at, ref fields);
            case TimeClass.Yy:
                if (form is ['\'' or '’', ..]) form = form[1..];
                if (form.Length != 2 || !TryDigits(form, 0, 99, out var yy)) return 0;
                fields.Year = yy < 30 ? 2000 + yy : 1900 + yy;
                return 1;
            case TimeClass.Mm:
                if (form.Length > 2 || !TryDigits(form, 1, 12, out var month)) return 0;
                fields.Month = month;
                return 1;
            case TimeClass.Day:
                if (form.Length is 3 or 4 && form[^2..] is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH") form = form[..^2];
                if (form.Length > 2 || !TryDigits(form, 1, 31, out var day)) return 0;
                fields.FirstDay = fields.Day;
                fields.Day = day;
                return 1;
            case TimeClass.Hour:
                return form.Length <= 2 && TryDigits(form, 0, 24, out var hour) && Set(ref fields, hour, 0) || TryGlued(form, ref fields) ? 1 : 0;
            case TimeClass.Clock: return ReadClock(form, ref fields);
            case TimeClass.Holiday:
                var length = _holidays.Match(pieces, at, out var holiday);
                if (length > 0) fields.Holiday = holiday;
                return length;
            case TimeClass.Ordinal when form.Length is 3 or 4 && form[^2..] is "st" or "nd" or "rd" or "th":
                if (!TryDigits(form[..^2], 1, 31, out var ordinal)) return 0;
                fields.Ordinal = ordinal;
                return 1;
            case TimeClass.Decade when char.IsAsciiDigit(form[0]) || form is ['\'' or '’', _, ..]: return ReadDecade(form, ref fields);
            default: return ReadListed(kind, form, ref fields);
        }
    }

    private int ReadListed(TimeClass kind, ReadOnlySpan<char> form, ref TimeFields fields)
    {
        if (!_lists.TryGetValue(kind, out var list) || !list.TryGet(form, out var value)) return 0;
        if (kind is TimeClass.Month or TimeClass.Weekday && !char.IsUpper(form[0]) && IsAmbiguous(form)) return 0;
        switch (kind)
        {
            case TimeClass.Weekday or TimeClass.Weekdays: fields.Weekday = Number(value); break;
            case TimeClass.Month: fields.Month = Number(value); break;
            case TimeClass.Unit or TimeClass.Units: fields.Unit = value; break;
            case TimeClass.Part: fields.Part = value; break;
            case TimeClass.Season: fields.Season = value; break;
            case TimeClass.Ordinal: fields.Ordinal = Number(value); break;
            case TimeClass.Decade: fields.Decade = Number(value) / 10; break;
            case TimeClass.Relative: fields.Relative = Number(value); break;
            case TimeClass.Halfday: fields.Halfday = Number(value); break;
        }

        return 1;
    }

    // "1996"; "nineteen ninety-six", as it is said on air.
    private static int ReadYear(WordPieces pieces, int at, ref TimeFields fields)
    {
        var form = pieces.Form(at);
        if (form.Length == 4 && TryDigits(form, 1500, 2100, out var year))
        {
            fields.Year = year;
            return 1;
        }

        var century = pieces.Is(at, "nineteen") ? 1900 : pieces.Is(at, "eighteen") ? 1800 : 0;
        if (century == 0 || at + 1 >= pieces.Count || Ten(pieces.Form(at + 1)) is not (>= 0 and var ten)) return 0;
        var unit = at + 2 < pieces.Count && pieces.MarkBefore(at + 2) == '-' ? Unit(pieces.Form(at + 2)) : 0;
        fields.Year = century + ten + unit;
        return unit > 0 ? 3 : 2;
    }

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    private static readonly string[] Units = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    private static int Ten(ReadOnlySpan<char> form)
    {
        for (var i = 0; i < Tens.Length; i++)
        {
            if (form.Equals(Tens[i], StringComparison.OrdinalIgnoreCase)) return 20 + 10 * i;
        }

        return -1;
    }

    private static int Unit(ReadOnlySpan<char> form)
    {
        for (var i = 0; i < Units.Length; i++)
        {
            if (form.Equals(Units[i], StringComparison.OrdinalIgnoreCase)) return 1 + i;
        }

        return 0;
    }

    // "1990s", "'90s", "90s".
    private static int ReadDecade(ReadOnlySpan<char> form, ref TimeFields fields)
    {
        if (form[0] is '\'' or '’') form = form[1..];
        if (form[^1] is not 's' and not 'S' || form.Length is not 3 and not 5 || form[^2] != '0') return 0;
        if (!TryDigits(form[..^1], 0, 2090, out var year)) return 0;
        fields.Decade = (year < 100 ? (year < 30 ? 2000 : 1900) + year : year) / 10;
        return 1;
    }

    // "8:30", "08:30", "8:30am".
    private static int ReadClock(ReadOnlySpan<char> form, ref TimeFields fields)
    {
        var colon = form.IndexOf(':');
        if (colon is < 1 or > 2 || form.Length < colon + 3) return 0;
        if (!TryDigits(form[..colon], 0, 24, out var hour) || !TryDigits(form.Slice(colon + 1, 2), 0, 59, out var minute)) return 0;
        var rest = form[(colon + 3)..];
        if (rest.Length > 0 && rest[0] != ':' && !TryHalfday(rest, ref fields)) return 0;
        return Set(ref fields, hour, minute) ? 1 : 0;
    }

    // "8pm".
    private static bool TryGlued(ReadOnlySpan<char> form, ref TimeFields fields) =>
        form.Length is 3 or 4 && TryDigits(form[..^2], 0, 12, out var hour) && TryHalfday(form[^2..], ref fields) && Set(ref fields, hour, 0);

    private static bool TryHalfday(ReadOnlySpan<char> form, ref TimeFields fields)
    {
        if (form.Equals("am", StringComparison.OrdinalIgnoreCase) || form.Equals("a.m.", StringComparison.OrdinalIgnoreCase)) fields.Halfday = 0;
        else if (form.Equals("pm", StringComparison.OrdinalIgnoreCase) || form.Equals("p.m.", StringComparison.OrdinalIgnoreCase)) fields.Halfday = 12;
        else return false;
        return true;
    }

    private static bool Set(ref TimeFields fields, int hour, int minute)
    {
        fields.Hour = hour;
        fields.Minute = minute;
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<char> form, int least, int most, out int value)
    {
        value = 0;
        if (form.Length is 0 or > 4) return false;
        foreach (var c in form)
        {
            if (!char.IsAsciiDigit(c)) return false;
            value = value * 10 + c - '0';
        }

        return value >= least && value <= most;
    }

    private WordList<string> ListOf(TimeClass kind)
    {
        if (!_lists.TryGetValue(kind, out var list)) _lists[kind] = list = new WordList<string>();
        return list;
    }

    private static int Number(string value) => int.Parse(value, CultureInfo.InvariantCulture);
}
