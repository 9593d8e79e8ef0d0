namespace Sitrep.Reports;

/// <summary>One line of bytes, or the news that a line was too long to keep.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Bytes">Without its end; good until the next line is asked for. Empty when too long.</param>
/// <param name="TooLong">The line passed the limit; it was skipped without being held.</param>
internal readonly record struct ByteLine(int Number, ReadOnlyMemory<byte> Bytes, bool TooLong);

/// <summary>Splits a stream into lines, holding one at a time and never more than the limit of one.</summary>
internal static class LineSplitter
{
    public static IEnumerable<ByteLine> Split(Stream input, long limit)
    {
        var buffer = new byte[1 << 16];
        var filled = 0;
        var number = 1;
        var skipping = false;
        while (true)
        {
            if (filled == buffer.Length) Array.Resize(ref buffer, (int)Math.Min(Array.MaxLength, Math.Max(buffer.Length * 2L, filled + 1L)));
            var got = input.Read(buffer, filled, buffer.Length - filled);
            if (got == 0) break;
            var searched = filled;
            filled += got;
            var start = 0;
            for (int end; (end = buffer.AsSpan(searched, filled - searched).IndexOf((byte)'\n')) >= 0;)
            {
                end += searched;
                yield return skipping || end - start > limit ? new ByteLine(number, default, true) : new ByteLine(number, buffer.AsMemory(start, end - start), false);
                skipping = false;
                number++;
                start = searched = end + 1;
            }

            filled -= start;
            if (filled > limit) skipping = true;
            if (skipping) filled = 0;
            else if (start > 0) buffer.AsSpan(start, filled).CopyTo(buffer);
        }

        if (skipping) yield return new ByteLine(number, default, true);
        else if (filled > 0) yield return new ByteLine(number, buffer.AsMemory(0, filled), false);
    }
}
