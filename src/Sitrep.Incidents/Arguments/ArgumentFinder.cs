using System.Collections.Immutable;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>The options of one role of one event: who may play it, with features, and at the end that nobody does.</summary>
public sealed record ArgumentOptions(string Role, ImmutableArray<int> Heads, ImmutableArray<ImmutableArray<uint>> Features);

/// <summary>Finds the arguments of an event whose trigger is given, in its sentence and those around it.</summary>
public sealed class ArgumentFinder
{
    // Where being right and being complete balance, cross-validated.
    private const double MinChance = 0.25;

    private readonly ArgumentFeatures _features;

    public ArgumentFinder(KnownWorld world, WordClusters clusters) => _features = new ArgumentFeatures(world, clusters);

    /// <summary>Needs all layers.</summary>
    public ImmutableArray<EventArgument> Find(Document document, EventTrigger trigger, ArgumentModel model)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(model);
        var found = ImmutableArray.CreateBuilder<EventArgument>();
        foreach (var options in OptionsOf(document, trigger, model.Schema))
        {
            var chances = Chances(model.Heads, options.Features);
            for (var k = 0; k < options.Heads.Length; k++)
            {
                if (chances[k] >= MinChance) found.Add(new EventArgument(options.Role, Wording(document, model, options.Role, options.Heads[k]), options.Heads[k], chances[k]));
            }
        }

        return [.. found.Where(argument => IsItsBest(argument, found))];
    }

    // One word plays one role, the likeliest, but that who travels can be the carrier and the carried.
    private static bool IsItsBest(EventArgument argument, IEnumerable<EventArgument> all) =>
        argument.Role is "transporter" or "passenger" || !all.Any(other => other.Head == argument.Head && other.Chance > argument.Chance);

    /// <summary>For each role that the type can have, who may play it.</summary>
    public IEnumerable<ArgumentOptions> OptionsOf(Document document, EventTrigger trigger, ArgumentSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var heads = ArgumentCandidates.HeadsOf(document, trigger);
        var ranks = RanksOf(document, trigger, heads);
        var features = new List<uint>();
        foreach (var role in schema.RolesOf(trigger))
        {
            var all = ImmutableArray.CreateBuilder<ImmutableArray<uint>>(heads.Count + 1);
            for (var k = 0; k < heads.Count; k++)
            {
                _features.Extract(document, trigger, role, heads[k], ranks[k], features);
                all.Add([.. features]);
            }

            _features.ExtractNone(document, trigger, role, features);
            all.Add([.. features]);
            yield return new ArgumentOptions(role, [.. heads], all.MoveToImmutable());
        }
    }

    /// <summary>The ways to quote an argument, and the features of each.</summary>
    public (ImmutableArray<TokenRange> Wordings, ImmutableArray<ImmutableArray<uint>> Features) WordingsOf(Document document, string role, int head)
    {
        var wordings = ArgumentCandidates.WordingsOf(document, head);
        var features = new List<uint>();
        var all = ImmutableArray.CreateBuilder<ImmutableArray<uint>>(wordings.Count);
        foreach (var wording in wordings)
        {
            ArgumentFeatures.ExtractWording(document, role, head, wording, features);
            all.Add([.. features]);
        }

        return ([.. wordings], all.MoveToImmutable());
    }

    private TokenRange Wording(Document document, ArgumentModel model, string role, int head)
    {
        var (wordings, features) = WordingsOf(document, role, head);
        var chances = Chances(model.Wordings, features);
        return wordings[Array.IndexOf(chances, chances.Max())];
    }

    private static double[] Chances(SparseModel model, ImmutableArray<ImmutableArray<uint>> options)
    {
        var scores = new double[options.Length];
        Span<float> score = stackalloc float[1];
        for (var k = 0; k < scores.Length; k++)
        {
            model.Score(options[k].AsSpan(), score);
            scores[k] = score[0];
        }

        var most = scores.Max();
        var sum = 0.0;
        for (var k = 0; k < scores.Length; k++) sum += scores[k] = Math.Exp(scores[k] - most);
        for (var k = 0; k < scores.Length; k++) scores[k] /= sum;
        return scores;
    }

    // How many candidates of the same class stand nearer to the trigger.
    private static int[] RanksOf(Document document, EventTrigger trigger, List<int> heads)
    {
        var kinds = heads.Select(head => ArgumentFeatures.ClassOf(document, head)).ToArray();
        var ranks = new int[heads.Count];
        for (var k = 0; k < ranks.Length; k++)
        {
            for (var other = 0; other < ranks.Length; other++)
            {
                if (kinds[other] == kinds[k] && Math.Abs(heads[other] - trigger.Tokens.Start) < Math.Abs(heads[k] - trigger.Tokens.Start)) ranks[k]++;
            }
        }

        return ranks;
    }
}
