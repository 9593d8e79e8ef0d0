using System.Globalization;

namespace Sitrep.Reports;

/// <summary>
/// Reads the dateline at the head of a text. It takes what the forms have in common: a place in capitals (or any place, when an agency or
/// a date follows), then in any order date and agency, closed by a dash or a colon.
/// </summary>
internal ref struct DatelineReader
{
    private const int LongestPlaceWords = 6;
    private const int LongestHead = 220;

    // "BREAKING: …" has the look of a dateline and is none.
    private static readonly HashSet<string> NotPlaces = new(WordList.Rows("furniture/kickers").Select(row => row[0]), StringComparer.OrdinalIgnoreCase);

    private readonly string _text;
    private int _at;

    private DatelineReader(string text, int start)
    {
        _text = text;
        _at = start;
    }

    /// <summary>The dateline that begins at the position, or null.</summary>
    public static Dateline? Read(string text, int start) => new DatelineReader(text, start).Read();

    private Dateline? Read()
    {
        var start = _at;
        var place = Place(out var inCapitals);
        PrintedDay? day = null;
        string? agency = null;
        var parenthesised = false;
        var noDate = false;
        for (var parts = 0; parts < 4; parts++)
        {
            Blanks();
            if (Take(',')) Blanks();
            if (day is null && Day() is { } found) day = found;
            else if (TakeWords("NO DATE")) noDate = true;
            else if (agency is null && Agency(out parenthesised) is { } named) agency = named;
            else break;
        }

        while (_at > start && _text[_at - 1] is ' ' or '\t') _at--;
        var closedAt = _at;
        var sure = day is not null || agency is not null || noDate;
        var closed = Close(colonCounts: place is not null && inCapitals);
        if (_at - start > LongestHead) return null;
        if (!closed)
        {
            // "Baghdad, Nov 7 (IANS) Gunmen …": the agency in parentheses closes it by itself.
            if (!parenthesised || agency is null || place is null || (!inCapitals && day is null)) return null;
            _at = closedAt;
        }

        if (place is null ? agency is null || !parenthesised : !inCapitals && !sure) return null;
        if (place is not null && !sure && NotPlaces.Contains(place)) return null;
        var end = Tags(_at);
        return new Dateline(new TextSpan(start, end), IsNoPlace(place) ? null : place, day, agency);
    }

    // Monitors write "CLANDESTINE" and "NO CITY (EL SALVADOR)" where a place would stand.
    private static bool IsNoPlace(string? place) =>
        place is not null && (NotPlaces.Contains(place) || place.StartsWith("NO CITY", StringComparison.OrdinalIgnoreCase));

    // Words that begin with a capital, with commas and a country in parentheses: "CARACAS (VENEZUELA)", "MAIDUGURI, Nigeria".
    private string? Place(out bool inCapitals)
    {
        inCapitals = false;
        var start = _at;
        var end = start;
        for (var words = 0; words < LongestPlaceWords; words++)
        {
            var from = _at;
            if (words > 0)
            {
                Take(',');
                Blanks();
                if (Take('/')) Blanks();
            }

            var wordStart = _at;
            if (MonthAt(_at) > 0 || AgencyWordAt(_at) || WordsAt("NO DATE")) { _at = from; break; }
            var isWord = Word();
            var word = _text.AsSpan(wordStart, _at - wordStart);
            if (!isWord || (words == 0 && !char.IsUpper(word[0]))) { _at = from; break; }
            if (words == 0) inCapitals = word.Length >= 3 && IsCapitals(word);
            else if (!char.IsUpper(word[0]) && !IsJoiner(word)) { _at = from; break; }
            end = _at;
        }

        _at = end;
        if (end == start) return null;
        var beforeCountry = _at;
        Blanks();
        if (Take('(') && Word(many: true) && _at < _text.Length && _text[_at] == ')' && Agencies.NameOf(_text.AsSpan(beforeCountry, _at - beforeCountry).TrimStart(" (")) is null && NextIsDatelinePart(_at + 1))
        {
            _at++;
            end = _at;
        }

        _at = end;
        return _text[start..end];
    }

    // "(VENEZUELA), 30 AUG": a country is followed by the date, an agency by the dash.
    private readonly bool NextIsDatelinePart(int at) => at < _text.Length && _text[at] == ',';

    private bool Word(bool many = false)
    {
        var start = _at;
        while (_at < _text.Length && (char.IsLetter(_text[_at]) || ((_text[_at] is '\'' or '’' or '-' or '/' || (_text[_at] == '.' && _at - start <= 3)) && _at > start && _at + 1 < _text.Length && (_text[_at] == '.' || char.IsLetter(_text[_at + 1])) && !(_text[_at] == '-' && _text[_at + 1] == '-')) || (many && _text[_at] == ' '))) _at++;
        return _at > start;
    }

    private string? Agency(out bool parenthesised)
    {
        parenthesised = false;
        var start = _at;
        if (Take('('))
        {
            var close = _text.AsSpan(_at, Math.Min(60, _text.Length - _at)).IndexOf(')');
            if (close > 0)
            {
                var inside = Collapse(_text.AsSpan(_at, close));
                _at += close + 1;
                parenthesised = true;
                return Agencies.NameOf(inside) ?? inside;
            }
        }
        else if (Word())
        {
            if (Agencies.NameOf(_text.AsSpan(start, _at - start)) is { } name) return name;
        }

        _at = start;
        return null;
    }

    private readonly bool AgencyWordAt(int at)
    {
        var end = at;
        while (end < _text.Length && (char.IsLetter(_text[end]) || _text[end] == '-')) end++;
        return at > 0 && end > at && _text[at - 1] == ' ' && Agencies.NameOf(_text.AsSpan(at, end - at)) is not null;
    }

    // "3 JAN 90", "Nov. 7, 2021", "7 November", "Nov 7".
    private PrintedDay? Day()
    {
        var start = _at;
        int? year = null;
        int month, day;
        if (Number() is { } first)
        {
            Blanks();
            (day, month) = (first, Month());
            if (month > 0) { Blanks(); year = Year(); }
        }
        else
        {
            month = Month();
            Blanks();
            day = month > 0 ? Number() ?? 0 : 0;
            if (day > 0)
            {
                var before = _at;
                Take(',');
                Blanks();
                year = Year();
                if (year is null) _at = before;
            }
        }

        if (month > 0 && day is > 0 and <= 31) return new PrintedDay(year, month, day);
        _at = start;
        return null;
    }

    private int? Number()
    {
        var start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at])) _at++;
        if (_at - start is 1 or 2) return int.Parse(_text.AsSpan(start, _at - start), CultureInfo.InvariantCulture);
        _at = start;
        return null;
    }

    private int? Year()
    {
        var start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at])) _at++;
        if (_at - start is 2 or 4)
        {
            var year = int.Parse(_text.AsSpan(start, _at - start), CultureInfo.InvariantCulture);
            return year >= 100 ? year : year >= 50 ? 1900 + year : 2000 + year;
        }

        _at = start;
        return null;
    }

    private int Month()
    {
        var month = MonthAt(_at);
        if (month == 0) return 0;
        while (_at < _text.Length && char.IsLetter(_text[_at])) _at++;
        Take('.');
        return month;
    }

    private readonly int MonthAt(int at)
    {
        var end = at;
        while (end < _text.Length && char.IsLetter(_text[end])) end++;
        var word = _text.AsSpan(at, end - at);
        if (word.Length < 3) return 0;
        for (var month = 1; month <= 12; month++)
        {
            var full = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
            if (full.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase) && (word.Length <= 4 || word.Length == full.Length)) return month;
        }

        return 0;
    }

    private bool Close(bool colonCounts)
    {
        Blanks();
        var rest = _text.AsSpan(_at);
        var length = rest.StartsWith("--") ? 2 : rest.StartsWith("—") || rest.StartsWith("–") || rest.StartsWith("- ") || rest.StartsWith("-\n") ? 1 : 0;
        if (length == 0 && colonCounts && rest.StartsWith(": ")) length = 1;
        _at += length;
        while (length > 0 && _at < _text.Length && _text[_at] == '-') _at++;
        return length > 0;
    }

    // "[REPORT] [ARMED FORCES PRESS COMMITTEE,\nCOPREFA] [TEXT]": groups in brackets, with nothing but blanks between.
    private readonly int Tags(int end)
    {
        var at = end;
        while (true)
        {
            while (at < _text.Length && char.IsWhiteSpace(_text[at])) at++;
            if (at >= _text.Length || _text[at] != '[') return end;
            var close = _text.AsSpan(at, Math.Min(200, _text.Length - at)).IndexOf(']');
            if (close < 0) return end;
            end = at = at + close + 1;
        }
    }

    private void Blanks()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t' or '\u00A0') _at++;
    }

    private bool Take(char mark)
    {
        if (_at >= _text.Length || _text[_at] != mark) return false;
        _at++;
        return true;
    }

    private readonly bool WordsAt(string words) => _text.AsSpan(_at).StartsWith(words, StringComparison.OrdinalIgnoreCase);

    private bool TakeWords(string words)
    {
        if (!WordsAt(words)) return false;
        _at += words.Length;
        return true;
    }

    private static bool IsJoiner(ReadOnlySpan<char> word) => word is "and" or "de" or "del" or "la" or "al" or "el" or "of" or "near" or "in" or "y";

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c)) return false;
        }

        return true;
    }

    private static string Collapse(ReadOnlySpan<char> words) => string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(" - ", "-", StringComparison.Ordinal);
}
