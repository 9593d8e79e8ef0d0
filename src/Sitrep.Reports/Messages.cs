using System.Globalization;

namespace Sitrep.Reports;

/// <summary>All sentences of refusals, in one place. Each says what is wrong and what to do; where is the refusal's input.</summary>
internal static class Messages
{
    public static Refusal Empty(string input) =>
        new(RefusalCode.Empty, input, "is empty; give a file with a report in it.");

    public static Refusal Binary(string input, string kind) =>
        new(RefusalCode.Binary, input, $"is {kind}, not text; extract its text and give that.");

    public static Refusal TooLarge(string input, long limit) =>
        new(RefusalCode.TooLarge, input, string.Create(CultureInfo.InvariantCulture, $"is longer than the {limit:N0} bytes one report may have; split it into its reports, or give them as JSONL, one a line."));

    public static Refusal UnreadableLanguage(string input, string language) =>
        new(RefusalCode.UnreadableLanguage, input, $"is in {language}; Sitrep reads English so far, so give a translation.");

    public static Refusal BrokenLine(string input, string fault) =>
        new(RefusalCode.BrokenLine, input, $"{fault}; a line is one JSON object like {{\"id\":\"…\",\"text\":\"…\"}}. Mend it and read it again.");

    public static Refusal BrokenFeed(string input, int line, int items) =>
        new(RefusalCode.BrokenFeed, input, string.Create(CultureInfo.InvariantCulture, $"is not well-formed XML at line {line}; the {items} items before it were read. Fetch the feed again, or mend it there."));

    public static Refusal NoItems(string input) =>
        new(RefusalCode.NoItems, input, "is a feed without items; check its address.");

    public static Refusal NoText(string input) =>
        new(RefusalCode.NoText, input, "has no text of a report in it; check that it is the report and not its cover.");

    public static Refusal NotFound(string input) =>
        new(RefusalCode.NotFound, input, "is not there; check the path.");

    public static Refusal Unreadable(string input, string fault) =>
        new(RefusalCode.Unreadable, input, $"cannot be read ({fault}); check the file and its permissions.");

    /// <summary>What went wrong with a file, in a person's words: the system's own sentences name paths and types.</summary>
    public static string Fault(Exception fault) => fault switch
    {
        UnauthorizedAccessException => "no permission",
        InvalidDataException => "broken compression",
        EndOfStreamException => "it ends too early",
        _ => "input or output error",
    };
}
