using System.Collections.Immutable;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>
/// A report's incidents as the MUC-4 keys would have them: which types the report tells, one template each, and who and what fills their roles.
/// </summary>
public sealed class Muc4Reader(RoleModel model)
{
    // About where both measures are best, by five folds over the training reports; they are flat around.
    private static readonly ImmutableArray<float> RoleFrom = [0.22f, 0.22f, 0.22f, 0.22f, 0.22f];
    private const float TypeFrom = 0.25f;
    private const float AnyFrom = 0.4f;

    // Below this the report tells nothing that the keys count, whatever fillers it seems to have.
    private const float NoneBelow = 0.2f;

    public ImmutableArray<Muc4Template> Read(RoleContext context, ImmutableArray<CandidateEntity> entities)
    {
        var judgement = model.Judge(context, entities);
        if (judgement.Any < NoneBelow) return [];
        var fillers = Fillers(context.Document, entities, judgement);
        var types = Types(judgement, fillers.Any(role => role.Length > 0));
        return [.. types.Select(type => new Muc4Template(type, [.. fillers.Select(role => Of(type, role))]))];

        ImmutableArray<ImmutableArray<string>> Of(string type, ImmutableArray<(int Entity, string Words)> role) =>
            [.. role.Where(filler => Fits(context, entities[filler.Entity], type, types)).Select(filler => ImmutableArray.Create(filler.Words))];
    }

    private ImmutableArray<ImmutableArray<(int Entity, string Words)>> Fillers(Document document, ImmutableArray<CandidateEntity> entities, RoleJudgement judgement) =>
    [
        .. Enum.GetValues<Muc4Role>().Select(role => Enumerable.Range(0, entities.Length)
            .Where(entity => judgement[entity, role] >= RoleFrom[(int)role])
            .Select(entity => (Entity: entity, Words: Print(document, model.BestWording(document, entities[entity], role))))
            .DistinctBy(filler => filler.Words, StringComparer.Ordinal).ToImmutableArray()),
    ];

    // Of several templates a filler goes to those whose triggers stand in its sentences, to all where none do.
    private static bool Fits(RoleContext context, CandidateEntity entity, string type, ImmutableArray<string> types)
    {
        if (types.Length == 1) return true;
        var beside = entity.Mentions.SelectMany(mention => context.TriggersOf(mention.Sentence).ToArray()).Select(trigger => trigger.Kind.Muc4).Where(told => told is not null && types.Contains(told)).ToHashSet(StringComparer.Ordinal);
        return beside.Count == 0 || beside.Contains(type);
    }

    // A report with fillers has a template, be its type ever so unsure; one with neither fillers nor a sure type has none.
    private static ImmutableArray<string> Types(RoleJudgement judgement, bool hasFillers)
    {
        var types = RoleModel.Types.Where((_, k) => judgement.Types[k] >= TypeFrom).ToImmutableArray();
        if (types.Length > 0 && (hasFillers || judgement.Any >= AnyFrom)) return types;
        return hasFillers || judgement.Any >= AnyFrom ? [RoleModel.Types[judgement.Types.AsSpan()[..RoleModel.Types.Length].IndexOf(judgement.Types[..^1].Max())]] : [];
    }

    private static string Print(Document document, TokenRange wording) =>
        string.Join(' ', document.Quote(wording).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
}
