using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>What the model thinks of a report: chances of each type of incident, and of each role for each candidate entity.</summary>
/// <param name="Types">By <see cref="RoleModel.Types"/>, and at the end the chance that there is any.</param>
/// <param name="Roles">By entity, then by <see cref="Muc4Role"/>.</param>
public sealed record RoleJudgement(ImmutableArray<float> Types, ImmutableArray<ImmutableArray<float>> Roles)
{
    /// <summary>Chance that the report tells any incident that the MUC-4 keys count.</summary>
    public float Any => Types[^1];

    public float this[int entity, Muc4Role role] => Roles[entity][(int)role];
}

/// <summary>
/// Four linear models in one file: which types of incident a report tells, which role an entity plays in them, which types it tells
/// now that its roles are known, and in which words an entity is best quoted. Trained on the MUC-4 reports.
/// </summary>
public sealed class RoleModel
{
    /// <summary>Incident types in the order of the outputs.</summary>
    public static ImmutableArray<string> Types { get; } = ["attack", "bombing", "kidnapping", "arson", "robbery", "forced work stoppage"];

    private readonly SparseModel _types;
    private readonly SparseModel _roles;
    private readonly SparseModel _verdict;
    private readonly SparseModel _wordings;

    private RoleModel(ReadOnlySpan<byte> bytes)
    {
        _types = SparseModel.Read(ref bytes);
        _roles = SparseModel.Read(ref bytes);
        _verdict = SparseModel.Read(ref bytes);
        _wordings = SparseModel.Read(ref bytes);
    }

    /// <exception cref="ModelException">The model is missing or not the one on its card.</exception>
    public static RoleModel Load(ModelFolder models) => new(models.Open("roles"));

    /// <summary>From the bytes of a model file.</summary>
    public static RoleModel Read(ReadOnlySpan<byte> bytes) => new(bytes);

    public RoleJudgement Judge(RoleContext context, ImmutableArray<CandidateEntity> entities)
    {
        var features = new List<uint>(2048);
        TypeFeatures.Extract(context, features);
        var types = Chances(_types, features);
        var first = new RoleJudgement(types, Roles(_roles, context, entities, types, features));
        VerdictFeatures.Extract(context, entities, first, features);
        return first with { Types = Chances(_verdict, features) };
    }

    /// <summary>Chances of roles by a model and given chances of types; training uses it on held-out parts.</summary>
    public static ImmutableArray<ImmutableArray<float>> Roles(SparseModel roles, RoleContext context, ImmutableArray<CandidateEntity> entities, ImmutableArray<float> types, List<uint> scratch)
    {
        var chances = ImmutableArray.CreateBuilder<ImmutableArray<float>>(entities.Length);
        foreach (var entity in entities)
        {
            RoleFeatures.Extract(context, entity, types.AsSpan(), scratch);
            chances.Add(Chances(roles, scratch));
        }

        return chances.MoveToImmutable();
    }

    /// <summary>Chances of all outputs of a model.</summary>
    public static ImmutableArray<float> Chances(SparseModel model, List<uint> features)
    {
        Span<float> scores = stackalloc float[model.Outputs];
        model.Score(CollectionsMarshal.AsSpan(features), scores);
        var chances = new float[scores.Length];
        for (var k = 0; k < chances.Length; k++) chances[k] = SparseModel.Logistic(scores[k]);
        return ImmutableCollectionsMarshal.AsImmutableArray(chances);
    }

    /// <summary>The words in which an entity is best quoted for a role: of all its mentions' wordings the likeliest.</summary>
    public TokenRange BestWording(Document document, CandidateEntity entity, Muc4Role role)
    {
        var wordings = new List<TokenRange>();
        var features = new List<uint>();
        Span<float> score = stackalloc float[1];
        var (best, bestScore) = (entity.Mentions[0].Tokens, float.NegativeInfinity);
        foreach (var mention in entity.Mentions)
        {
            wordings.Clear();
            Wordings.Of(document, mention, wordings);
            foreach (var wording in wordings)
            {
                Wordings.Extract(document, mention, wording, (int)role, features);
                _wordings.Score(CollectionsMarshal.AsSpan(features), score);
                if (score[0] > bestScore) (best, bestScore) = (wording, score[0]);
            }
        }

        return best;
    }
}
