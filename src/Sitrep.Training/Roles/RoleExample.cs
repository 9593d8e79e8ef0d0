using System.Collections.Immutable;
using Sitrep.Evaluation;
using Sitrep.Incidents;

namespace Sitrep.Training;

/// <summary>A report of the corpus as the role model sees it, with what the keys say.</summary>
/// <param name="Item">The report and its templates.</param>
/// <param name="Context">Its words and triggers.</param>
/// <param name="Entities">Its candidates.</param>
/// <param name="Gold">For each role the strings that the keys accept, normalised.</param>
public sealed record RoleExample(Muc4Item Item, RoleContext Context, ImmutableArray<CandidateEntity> Entities, ImmutableArray<ImmutableHashSet<string>> Gold)
{
    public static RoleExample Of(Muc4Item item, RoleContext context, ImmutableArray<CandidateEntity> entities)
    {
        var roles = Enum.GetValues<Muc4Role>().Length;
        var gold = item.Gold ?? throw new InvalidDataException($"{item.Id} has no templates to learn from.");
        return new RoleExample(item, context, entities, [.. Enumerable.Range(0, roles).Select(role => gold.SelectMany(template => template.Roles[role]).SelectMany(entity => entity).Select(FillerText.Normalize).ToImmutableHashSet(StringComparer.Ordinal))]);
    }

    /// <summary>Which types the keys have, and at the end whether they have any.</summary>
    public bool[] TypeLabels() => [.. RoleModel.Types.Select(type => Item.Gold!.Value.Any(template => template.Types.Contains(type))), Item.Gold!.Value.Length > 0];

    /// <summary>Which roles an entity plays: those of which one of its wordings is a gold string.</summary>
    public bool[] RoleLabels(CandidateEntity entity)
    {
        var wordings = new List<Language.TokenRange>();
        foreach (var mention in entity.Mentions) Wordings.Of(Context.Document, mention, wordings);
        var texts = wordings.Select(wording => FillerText.Normalize(Context.Document.Quote(wording))).ToHashSet(StringComparer.Ordinal);
        return [.. Gold.Select(texts.Overlaps)];
    }
}
