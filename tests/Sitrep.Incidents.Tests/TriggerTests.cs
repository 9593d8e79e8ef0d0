using System.Globalization;
using Sitrep.Incidents;
using Sitrep.TestKit;

namespace Sitrep.Incidents.Tests;

/// <summary>Each entry of the trigger lexicon is found in its own example; each word of realis does what it says.</summary>
public sealed class TriggerTests
{
    // Entries whose example the tagger reads otherwise, in per cent of all: it may not grow.
    private const double MostMissed = 3;

    [Fact]
    public void Entries_are_found_in_their_examples()
    {
        var finder = new TriggerFinder(Pipeline.Lexicon);
        var missed = Pipeline.Lexicon.Triggers.Where(entry =>
        {
            var document = Pipeline.Document(entry.Example);
            return !finder.Find(document, Pipeline.Lexicon.Words.NumbersOf(document)).Any(trigger => trigger.Kind == entry.Kind);
        }).Select(entry => $"{entry.Text} ({entry.Kind.Name}): {entry.Example}").ToList();

        Assert.True(missed.Count * 100.0 / Pipeline.Lexicon.Triggers.Length <= MostMissed, $"{missed.Count} entries are not found:\n{string.Join('\n', missed)}");
    }

    [Fact]
    public void Words_beside_a_trigger_do_what_their_row_says()
    {
        var finder = new TriggerFinder(Pipeline.Lexicon);
        var missed = Pipeline.Lexicon.Realis.Examples.Where(example =>
        {
            var document = Pipeline.Document(example.Example);
            return !finder.Find(document, Pipeline.Lexicon.Words.NumbersOf(document)).Any(trigger => Effect(trigger) == example.Effect);
        }).Select(example => $"{example.Words} ({example.Effect}): {example.Example}").ToList();

        Assert.True(missed.Count * 100.0 / Pipeline.Lexicon.Realis.Examples.Length <= MostMissed, $"{missed.Count} words do nothing:\n{string.Join('\n', missed)}");
    }

    private static string Effect(Trigger trigger) =>
        (trigger.Realis == Realis.Actual ? trigger.Stage.ToString() : trigger.Realis.ToString()).ToLower(CultureInfo.InvariantCulture);
}
