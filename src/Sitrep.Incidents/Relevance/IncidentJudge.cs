using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>
/// How likely it is that a group of triggers tells one particular incident that a reader would write down, and not a habit, a threat, a figure of speech
/// or the past of somebody: a logistic regression learnt from records made by reading.
/// </summary>
public sealed class IncidentJudge
{
    private const uint LongTemplate = 1, NoteTemplate = 2, WireTemplate = 3;
    private const int WeightsTold = 4;
    private const string For = "for an incident", Against = "against an incident";

    private readonly SparseModel _model;

    private IncidentJudge(ModelReader reader)
    {
        ReadOnlySpan<byte> bytes = reader.Bytes();
        _model = SparseModel.Read(ref bytes);
    }

    /// <exception cref="ModelException">The model is missing or not the one on its card.</exception>
    public static IncidentJudge Load(ModelFolder models) => Read(models.Open("incidents"));

    public static IncidentJudge Read(byte[] bytes)
    {
        using var reader = new ModelReader(bytes, "incidents");
        return new IncidentJudge(reader);
    }

    /// <param name="model">Sparse model with two outputs, no and yes.</param>
    public static byte[] Write(byte[] model)
    {
        using var writer = new ModelWriter();
        writer.Bytes(model);
        return writer.Finish();
    }

    /// <summary>0 to 1.</summary>
    public double Chance(ImmutableArray<IncidentFeature> features)
    {
        Span<float> scores = stackalloc float[2];
        _model.Score(WithGenre(features).AsSpan(), scores);
        return Math.Round(1 / (1 + Math.Exp(scores[0] - scores[1])), 3);
    }

    /// <summary>The features that weigh most, heaviest first, with what each adds to the logarithm of the odds.</summary>
    public IEnumerable<(IncidentFeature Feature, double Weight)> Heaviest(ImmutableArray<IncidentFeature> features, int count)
    {
        Span<float> none = stackalloc float[2], with = stackalloc float[2];
        _model.Score([], none);
        var genre = GenreOf(features);
        var weighed = new List<(IncidentFeature Feature, double Weight)>(features.Length);
        foreach (var feature in features)
        {
            _model.Score([feature.Key, FeatureHash.Mix(genre, feature.Key)], with);
            weighed.Add((feature, Math.Round(with[1] - with[0] - (none[1] - none[0]), 2)));
        }

        return weighed.OrderByDescending(one => Math.Abs(one.Weight)).Take(count);
    }

    /// <summary>What made it sure or unsure, in words for an analyst.</summary>
    public IEnumerable<string> Told(ImmutableArray<IncidentFeature> features) => Heaviest(features, WeightsTold)
        .Select(one => string.Create(CultureInfo.InvariantCulture, $"{(one.Weight < 0 ? Against : For)}: {one.Feature.Template} {one.Feature.Value} ({one.Weight:+0.00;-0.00})"));

    /// <summary>Whether a reason is of <see cref="Told"/>.</summary>
    public static bool IsWeight(string reason) => reason.StartsWith(For, StringComparison.Ordinal) || reason.StartsWith(Against, StringComparison.Ordinal);

    /// <summary>
    /// The features and a copy of each that only reports of the same genre have: what holds everywhere is learnt once, and what is different in a note of a few
    /// sentences or a wire, where nearly all that is told is an incident, and in a long feature, where most is not, is learnt apart
    /// (Daumé, Frustratingly Easy Domain Adaptation, 2007).
    /// </summary>
    public static ImmutableArray<uint> WithGenre(ImmutableArray<IncidentFeature> features)
    {
        var genre = GenreOf(features);
        return [.. features.Select(feature => feature.Key), .. features.Select(feature => FeatureHash.Mix(genre, feature.Key))];
    }

    private static uint GenreOf(ImmutableArray<IncidentFeature> features) =>
        features.Any(feature => feature is { Template: IncidentFeatures.Length, Value: IncidentFeatures.Note }) ? NoteTemplate
        : features.Any(feature => feature is { Template: IncidentFeatures.Length, Value: IncidentFeatures.Wire }) ? WireTemplate : LongTemplate;
}
