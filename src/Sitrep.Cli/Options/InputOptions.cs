using System.CommandLine;
using System.Globalization;
using Sitrep.Reports;

namespace Sitrep.Cli;

/// <summary>INPUT… and how to read it; shared by all commands that read reports.</summary>
internal sealed class InputOptions
{
    public Argument<string[]> Inputs { get; } = new("INPUT")
    {
        Description = "A file, a folder, or - for standard input. Text, HTML, RSS/Atom and JSONL are told by content.",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<DateOnly?> Published { get; } = new("--published")
    {
        Description = "Day of publication (YYYY-MM-DD) of inputs that do not tell it; the anchor of \"on Friday\".",
        HelpName = "DATE",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"'{result.Tokens[0].Value}' is not a day: write it as YYYY-MM-DD.");
            return null;
        },
    };

    public void AddTo(Command command)
    {
        command.Arguments.Add(Inputs);
        command.Options.Add(Published);
    }

    public ReportOptions Options(ParseResult parsed) => new()
    {
        Published = parsed.GetValue(Published),
        Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
    };

    public string[] Paths(ParseResult parsed) => parsed.GetValue(Inputs) ?? [];
}
