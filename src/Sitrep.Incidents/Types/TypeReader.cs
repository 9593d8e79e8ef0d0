using System.Collections.Immutable;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>What a passage is by a codebook.</summary>
/// <param name="Type">The likeliest type.</param>
/// <param name="Chance">How likely it is, 0 to 1.</param>
/// <param name="Mode">The likeliest mode of that type; null when it has none, or the codebook knows none.</param>
public sealed record TypeJudgement(string Type, double Chance, string? Mode);

/// <summary>
/// Scores passages by the learned models of types, one for each codebook. Models are opened when first asked; one instance serves all threads.
/// </summary>
public sealed class TypeReader
{
    // Where macro F1 is best on the training notes, cross-validated; flat from 0.35 to 0.5.
    private const float SeveralFrom = 0.4f;

    private readonly CueLexicon _cues;
    private readonly PassageFeatures _features;
    private readonly Lazy<TypeModels> _models;
    private readonly ScratchPool<WeightedFeatures> _scratch = new(() => new WeightedFeatures());

    private TypeReader(CueLexicon cues, PloverMap map, PassageFeatures features, Func<TypeModels> models)
    {
        _cues = cues;
        Map = map;
        _features = features;
        _models = new(models);
    }

    /// <summary>Opens the words at once and the model when first asked.</summary>
    public static TypeReader Load(string knowledgeFolder, ModelFolder models) =>
        new(CueLexicon.Load(knowledgeFolder), PloverMap.Load(knowledgeFolder), new PassageFeatures(WordClusters.Load(models)), () => TypeModels.Load(models));

    /// <summary>What PLOVER's types are to other codebooks.</summary>
    public PloverMap Map { get; }

    /// <summary>What the models see of a document.</summary>
    public TypeContext ContextOf(RoleContext roles) => new(roles, _cues.Find(roles.Document));

    public void Extract(Passage passage, WeightedFeatures into) => _features.Extract(passage, into);

    /// <summary>PLOVER type and mode of a story or of an incident's sentences.</summary>
    public TypeJudgement ReadPlover(Passage passage)
    {
        var (stories, modes) = (Chances(_models.Value.Plover, passage), Chances(_models.Value.Modes, passage));
        var best = TypeModel.BestOf(stories);
        var type = _models.Value.Plover.Types[best];
        return new TypeJudgement(type, stories[best], ModeOf(type, _models.Value.Modes.Types, modes));
    }

    /// <summary>The PLOVER root of what the source does to the target.</summary>
    public TypeJudgement ReadRoot(Passage passage)
    {
        var chances = Chances(_models.Value.Roots, passage);
        var best = TypeModel.BestOf(chances);
        return new TypeJudgement(_models.Value.Roots.Types[best], chances[best], null);
    }

    /// <summary>SATP's classes of an incident note; several can hold, and one always does.</summary>
    public ImmutableArray<string> ReadSatp(Passage passage)
    {
        return Several(_models.Value.Satp, Chances(_models.Value.Satp, passage));
    }

    /// <summary>The types that are likely enough, and the likeliest in any case.</summary>
    public static ImmutableArray<string> Several(TypeModel model, float[] chances)
    {
        var best = TypeModel.BestOf(chances);
        return [.. model.Types.Where((_, k) => k == best || chances[k] >= SeveralFrom)];
    }

    /// <summary>The likeliest mode of a type; null when that is none.</summary>
    /// <param name="type">"ASSAULT".</param>
    /// <param name="modes">"ASSAULT/DRONE"; "ASSAULT/" for no mode.</param>
    /// <param name="chances">Chance of each.</param>
    public static string? ModeOf(string type, ImmutableArray<string> modes, float[] chances)
    {
        var best = -1;
        for (var k = 0; k < chances.Length; k++)
        {
            var isOfType = modes[k].Length > type.Length && modes[k][type.Length] == '/' && modes[k].StartsWith(type, StringComparison.Ordinal);
            if (isOfType && (best < 0 || chances[k] > chances[best])) best = k;
        }

        return best < 0 || modes[best].Length == type.Length + 1 ? null : modes[best][(type.Length + 1)..];
    }

    private float[] Chances(TypeModel model, Passage passage)
    {
        var features = _scratch.Rent();
        _features.Extract(passage, features);
        var chances = model.Chances(features);
        _scratch.Return(features);
        return chances;
    }
}
