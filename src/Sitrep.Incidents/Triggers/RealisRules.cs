using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>
/// Words beside a trigger that say it did not happen, might, is a habit or a topic, or how far it got: <c>knowledge/incidents/realis.tsv</c>.
/// They are sought within the trigger's clause, which ends at a comma, a quotation mark, a colon.
/// </summary>
public sealed class RealisRules
{
    private readonly ImmutableArray<Rule> _before;
    private readonly ImmutableArray<Rule> _after;

    private RealisRules(ImmutableArray<Rule> rules)
    {
        _before = [.. rules.Where(rule => !rule.IsAfter)];
        _after = [.. rules.Where(rule => rule.IsAfter)];
        Examples = [.. rules.Select(rule => (rule.Text, rule.Effect, rule.Example))];
    }

    /// <summary>Each rule's words, effect and example sentence.</summary>
    public ImmutableArray<(string Words, string Effect, string Example)> Examples { get; }

    internal static RealisRules From(IEnumerable<KnowledgeRow> rows, WordTable words) => new([.. rows.Select(row => new Rule(
        row[0], [.. row[0].Split(' ').Select(words.Add)], row[1], row[2] == "after", int.Parse(row[3], CultureInfo.InvariantCulture), row[4], row[5]))]);

    /// <summary>What the words beside a trigger make of it; actual and accomplished when none stand there.</summary>
    public (Realis Realis, Stage Stage, string? Why) Judge(Document document, ReadOnlySpan<int> words, TokenRange trigger, TokenRange sentence, bool isVerb)
    {
        var clause = Clause(document, trigger, sentence);
        var stage = (Stage: Stage.Accomplished, Why: (string?)null);
        foreach (var rule in _before)
        {
            if (!rule.FitsPos(isVerb) || !Stands(rule, words, Math.Max(clause.Start, trigger.Start - rule.Reach - rule.Words.Length + 1), trigger.Start)) continue;
            if (RealisOf(rule.Effect) is { } realis) return (realis, Stage.Accomplished, rule.Text);
            stage = (StageOf(rule.Effect), rule.Text);
        }

        foreach (var rule in _after)
        {
            if (!rule.FitsPos(isVerb) || !Stands(rule, words, trigger.End, Math.Min(clause.End, trigger.End + rule.Reach + rule.Words.Length - 1))) continue;
            if (RealisOf(rule.Effect) is { } realis) return (realis, Stage.Accomplished, rule.Text);
            stage = (StageOf(rule.Effect), rule.Text);
        }

        return (Realis.Actual, stage.Stage, stage.Why);
    }

    private static TokenRange Clause(Document document, TokenRange trigger, TokenRange sentence)
    {
        int start = trigger.Start, end = trigger.End;
        while (start > sentence.Start && !Ends(document.Form(start - 1))) start--;
        while (end < sentence.End && !Ends(document.Form(end))) end++;
        return new TokenRange(start, end);
    }

    private static bool Ends(ReadOnlySpan<char> form) => form is "," or ";" or ":" or "\"" or "“" or "”" or "--" or "—" or "(" or ")" or "[" or "]";

    private static bool Stands(Rule rule, ReadOnlySpan<int> words, int from, int to)
    {
        for (var i = Math.Max(0, from); i + rule.Words.Length <= to; i++)
        {
            if (words.Slice(i, rule.Words.Length).SequenceEqual(rule.Words.AsSpan())) return true;
        }

        return false;
    }

    private static Realis? RealisOf(string effect) => effect switch
    {
        "negated" => Realis.Negated,
        "hypothetical" => Realis.Hypothetical,
        "generic" => Realis.Generic,
        "topic" => Realis.Topic,
        _ => null,
    };

    private static Stage StageOf(string effect) => Enum.Parse<Stage>(effect, ignoreCase: true);

    private sealed record Rule(string Text, ImmutableArray<int> Words, string Effect, bool IsAfter, int Reach, string Of, string Example)
    {
        public bool FitsPos(bool isVerb) => Of == "any" || (Of == "verb") == isVerb;
    }
}
