namespace Sitrep.Language;

/// <summary>The scan behind <see cref="TokenFinder"/>: one pass, each character looked at a bounded number of times.</summary>
internal sealed class TokenScanner(string text)
{
    private readonly List<int> _starts = new((text.Length / 5) + 8);
    private readonly List<int> _ends = new((text.Length / 5) + 8);

    public TokenLayer ToLayer() => new([.. _starts], [.. _ends]);

    /// <summary>Tokens of text[start,end), appended.</summary>
    public void Scan(int start, int end)
    {
        var at = start;
        while (at < end)
        {
            if (TokenChars.IsGap(text[at]))
            {
                at++;
                continue;
            }

            var stop = at + 1;
            while (stop < end && !TokenChars.IsGap(text[stop])) stop++;
            ScanChunk(at, stop);
            at = stop;
        }
    }

    // A chunk is what stands between white space.
    private void ScanChunk(int start, int end)
    {
        var at = start;
        while (at < end)
        {
            if (at == start || TokenChars.IsOpening(text[at - 1]))
            {
                var whole = AddressScan.Length(text, at, end);
                if (whole > 0)
                {
                    at = Add(at, at + whole);
                    continue;
                }
            }

            at = TokenChars.IsWord(text, at) ? ScanWord(at, end) : ScanMark(at, end, start);
        }
    }

    private int ScanWord(int start, int end)
    {
        var stop = WordScan.End(text, start, end);
        if (stop < end && text[stop] == '.' && Abbreviations.TakesStop(text.AsSpan(start, stop - start), text, stop, end)) return Add(start, stop + 1);
        var split = Clitics.Split(text.AsSpan(start, stop - start));
        if (split > 0)
        {
            Add(start, start + split);
            return Add(start + split, stop);
        }

        return Add(start, stop);
    }

    private int ScanMark(int start, int end, int chunkStart)
    {
        var mark = text[start];
        var stop = start + 1;
        if (TokenChars.IsApostrophe(mark) && start > chunkStart && TokenChars.IsWord(text, start - 1))
        {
            var clitic = Clitics.AfterApostrophe(text, start, end);
            if (clitic > 0) return Add(start, start + clitic);
        }

        if (mark is '!' or '?')
        {
            while (stop < end && text[stop] is '!' or '?') stop++;
        }
        else if (TokenChars.Repeats(mark))
        {
            while (stop < end && text[stop] == mark) stop++;
        }
        else if (TokenChars.IsApostrophe(mark) && stop < end && text[stop] == mark)
        {
            stop++; // '' as a closing quote
        }
        else if (char.IsHighSurrogate(mark) || TokenChars.IsPictograph(mark))
        {
            stop = PictureEnd(start, end);
        }

        return Add(start, stop);
    }

    // One emoji with its modifiers and joined parts is one token.
    private int PictureEnd(int start, int end)
    {
        var at = start;
        while (at < end)
        {
            at += char.IsHighSurrogate(text[at]) && at + 1 < end && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
            while (at < end && TokenChars.IsPictureModifier(text, at)) at += char.IsHighSurrogate(text[at]) ? 2 : 1;
            if (at >= end || text[at] != '\u200D') break;
            at++;
            if (at >= end || !(char.IsHighSurrogate(text[at]) || TokenChars.IsPictograph(text[at]))) break;
        }

        return Math.Min(at, end);
    }

    private int Add(int start, int end)
    {
        _starts.Add(start);
        _ends.Add(end);
        return end;
    }
}
