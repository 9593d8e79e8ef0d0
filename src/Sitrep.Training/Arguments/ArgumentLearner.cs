using System.Collections.Immutable;
using Sitrep.Evaluation;
using Sitrep.Incidents;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Learns who plays a role, and in which words arguments are quoted.</summary>
/// <param name="finder">Gives candidates and features, the same as at work.</param>
/// <param name="schema">Roles of the types.</param>
/// <param name="more">Windows whose arguments are marked by heads and not completely: they teach who plays a role, never that nobody does.</param>
internal sealed class ArgumentLearner(ArgumentFinder finder, ArgumentSchema schema, IReadOnlyList<(RamsItem Item, Document Document)> more)
{
    private const float HeadPenalty = 4;
    private const float WordingPenalty = 2;

    /// <summary>The bytes of a model file.</summary>
    public byte[] Train(ImmutableArray<(RamsItem Item, Document Document)> examples)
    {
        var heads = new ChoiceTrainer { Penalty = HeadPenalty };
        var wordings = new ChoiceTrainer { Penalty = WordingPenalty };
        foreach (var (item, document) in examples)
        {
            var gold = GoldOf(item, document);
            AddHeads(heads, item, document, gold, isComplete: true);
            foreach (var (role, tokens, head) in gold)
            {
                var (ways, features) = finder.WordingsOf(document, role, head);
                bool[] right = [.. ways.Select(way => way == tokens)];
                if (right.Contains(true)) wordings.Add(features.Select(one => one.AsEnumerable()), right);
            }
        }

        foreach (var (item, document) in more) AddHeads(heads, item, document, GoldOf(item, document), isComplete: false);
        return ArgumentModel.Write(schema, heads.Train(), wordings.Train());
    }

    private void AddHeads(ChoiceTrainer heads, RamsItem item, Document document, List<(string Role, TokenRange Tokens, int Head)> gold, bool isComplete)
    {
        foreach (var options in finder.OptionsOf(document, item.Trigger, schema))
        {
            var mine = gold.Where(one => one.Role == options.Role).Select(one => one.Head).ToHashSet();
            bool[] right = [.. options.Heads.Select(mine.Contains), mine.Count == 0 && isComplete];
            if (right.Contains(true)) heads.Add(options.Features.Select(features => features.AsEnumerable()), right);
        }
    }

    private static List<(string Role, TokenRange Tokens, int Head)> GoldOf(RamsItem item, Document document) =>
        [.. item.Gold!.Value.Select(one => (RamsItem.RoleOf(one.Label), one.Tokens, RamsSuite.HeadOf(document, one.Tokens)))];
}
