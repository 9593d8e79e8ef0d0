using System.Collections.Immutable;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>
/// A report's incidents as the MUC-4 keys would have them: which types the report tells, one template each, and who and what fills their roles.
/// </summary>
public sealed class Muc4Reader(RoleModel model)
{
    // Chosen by the best REE and template F1 in cross-validation on the training reports.
    private static readonly ImmutableArray<float> RoleFrom = [0.2f, 0.22f, 0.22f, 0.2f, 0.22f];
    private const float TypeFrom = 0.35f;
    private const float AnyFrom = 0.4f;

    public ImmutableArray<Muc4Template> Read(RoleContext context, ImmutableArray<CandidateEntity> entities)
    {
        var judgement = model.Judge(context, entities);
        var fillers = Fillers(context.Document, entities, judgement);
        var types = Types(judgement, fillers.Any(role => role.Length > 0));
        return [.. types.Select(type => new Muc4Template(type, [.. fillers.Select(role => role.Select(filler => ImmutableArray.Create(filler)).ToImmutableArray())]))];
    }

    private ImmutableArray<ImmutableArray<string>> Fillers(Document document, ImmutableArray<CandidateEntity> entities, RoleJudgement judgement) =>
    [
        .. Enum.GetValues<Muc4Role>().Select(role => Enumerable.Range(0, entities.Length)
            .Where(entity => judgement[entity, role] >= RoleFrom[(int)role])
            .Select(entity => Print(document, model.BestWording(document, entities[entity], role)))
            .Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray()),
    ];

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
