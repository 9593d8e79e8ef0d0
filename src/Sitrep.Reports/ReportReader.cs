using System.IO.Compression;
using System.Text;

namespace Sitrep.Reports;

/// <summary>Reads bytes of any kind into reports. Type is told by content, not by name.</summary>
public sealed class ReportReader(ReportOptions options)
{
    private const int PrefixBytes = 1 << 16;

    private readonly ReportMaker _maker = new(options);

    public ReportOptions Options { get; } = options;

    /// <summary>
    /// Reads one input, which may hold many reports (a feed, JSONL). Lazily: a report is handed on before the next is read.
    /// Refused parts come as refusals in their place.
    /// </summary>
    /// <param name="input">Read to its end; not closed.</param>
    /// <param name="name">How the input is called in refusals and, where it has no id of its own, in nothing else.</param>
    public IEnumerable<ReportOutcome> Read(Stream input, string name)
    {
        IEnumerator<ReportOutcome>? outcomes = null;
        for (var faulty = false; !faulty;)
        {
            ReportOutcome outcome;
            try
            {
                outcomes ??= ReadUnguarded(input, name).GetEnumerator();
                if (!outcomes.MoveNext()) break;
                outcome = outcomes.Current;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                outcome = ReportOutcome.Of(Messages.Unreadable(name, Messages.Fault(e)));
                faulty = true;
            }

            yield return outcome;
        }

        outcomes?.Dispose();
    }

    private IEnumerable<ReportOutcome> ReadUnguarded(Stream input, string name)
    {
        var source = Prefixed.Open(input, PrefixBytes);
        if (source.Prefix.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) source = Prefixed.Open(new GZipStream(source, CompressionMode.Decompress, leaveOpen: true), PrefixBytes);

        if (source.Prefix.IsEmpty) return [ReportOutcome.Of(Messages.Empty(name))];
        if (BinaryKinds.Tell(source.Prefix.Span) is { } kind) return [ReportOutcome.Of(Messages.Binary(name, kind))];
        var format = Sniffer.Tell(TextDecoder.Decode(WholeCharacters(source.Prefix.Span)));
        if (format == Format.JsonLines) return ReadLines(source, name);
        if (format == Format.Empty) return [ReportOutcome.Of(Messages.Empty(name))];
        if (format == Format.Binary) return [ReportOutcome.Of(Messages.Binary(name, "binary data"))];
        if (source.ReadAll(Options.MaxReportBytes) is not { } bytes) return [ReportOutcome.Of(Messages.TooLarge(name, Options.MaxReportBytes))];
        return format switch
        {
            Format.Page => ReadPage(bytes, name),
            Format.Feed => ReadFeed(bytes, name),
            Format.Json => ReadJson(bytes, name),
            _ => ReadText(bytes, name),
        };
    }

    private IEnumerable<ReportOutcome> ReadText(byte[] bytes, string name) => [_maker.Make(new Draft(name, TextDecoder.Decode(bytes)) { IsRaw = true })];

    private IEnumerable<ReportOutcome> ReadPage(byte[] bytes, string name) => [_maker.Make(PageFormat.Read(name, TextDecoder.Decode(bytes, DeclaredCharset.In(bytes))))];

    private IEnumerable<ReportOutcome> ReadFeed(byte[] bytes, string name) =>
        FeedFormat.Read(name, TextDecoder.Decode(bytes, DeclaredCharset.In(bytes))).Select(read => read.Draft is { } draft ? _maker.Make(draft) : ReportOutcome.Of(read.Refusal!));

    private IEnumerable<ReportOutcome> ReadJson(byte[] bytes, string name) =>
        JsonFormat.ReadValue(name, TextDecoder.Decode(bytes)).Select(read => read.Draft is { } draft ? _maker.Make(draft) : ReportOutcome.Of(Messages.BrokenLine(read.Place, read.Fault!)));

    private IEnumerable<ReportOutcome> ReadLines(Prefixed source, string name)
    {
        Stream lines = source;
        if (TextDecoder.Marked(source.Prefix.Span) is var (encoding, _) && encoding is not UTF8Encoding)
            lines = Encoding.CreateTranscodingStream(source, encoding, Encoding.UTF8, leaveOpen: true);

        foreach (var line in LineSplitter.Split(lines, Options.MaxReportBytes))
        {
            var place = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}:{line.Number}");
            if (line.TooLong)
            {
                yield return ReportOutcome.Of(Messages.TooLarge(place, Options.MaxReportBytes));
                continue;
            }

            var bytes = line.Bytes;
            if (line.Number == 1 && bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
            if (bytes.Span.Trim(" \t\r"u8).IsEmpty) continue;
            var (draft, fault) = JsonFormat.ReadObject(place, bytes);
            yield return draft is null ? ReportOutcome.Of(Messages.BrokenLine(place, fault!)) : _maker.Make(draft);
        }
    }

    // The prefix may end inside a UTF-8 sequence, which must not make the whole look like another encoding.
    private static ReadOnlySpan<byte> WholeCharacters(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < PrefixBytes) return bytes;
        var end = bytes.Length;
        while (end > bytes.Length - 4 && (bytes[end - 1] & 0xC0) == 0x80) end--;
        return bytes[end - 1] >= 0xC0 ? bytes[..(end - 1)] : bytes;
    }
}
