using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>Linear models over a description's features: type of perpetrator, class of weapon, and for each outcome how its count is chosen.</summary>
internal sealed class InsecurityModel
{
    private readonly SparseModel _perpetrators;
    private readonly SparseModel _weapons;
    private readonly ImmutableArray<SparseModel> _counts;

    private InsecurityModel(ModelReader reader)
    {
        PerpetratorTypes = [.. reader.Texts()];
        WeaponClasses = [.. reader.Texts()];
        ReadOnlySpan<byte> bytes = reader.Bytes();
        _perpetrators = SparseModel.Read(ref bytes);
        _weapons = SparseModel.Read(ref bytes);
        var counts = ImmutableArray.CreateBuilder<SparseModel>();
        foreach (var _ in InsecurityCounts.Outcomes) counts.Add(SparseModel.Read(ref bytes));
        _counts = counts.ToImmutable();
    }

    /// <summary>The set's own terms, in the order of the outputs.</summary>
    public ImmutableArray<string> PerpetratorTypes { get; }

    public ImmutableArray<string> WeaponClasses { get; }

    /// <exception cref="ModelException">The model is missing or not the one on its card.</exception>
    public static InsecurityModel Load(ModelFolder models) => Read(models.Open("insecurity"));

    public static InsecurityModel Read(byte[] bytes)
    {
        using var reader = new ModelReader(bytes, "insecurity");
        return new InsecurityModel(reader);
    }

    public string Perpetrator(List<uint> features) => PerpetratorTypes[Best(_perpetrators, features)];

    public string Weapon(List<uint> features) => WeaponClasses[Best(_weapons, features)];

    /// <summary>The best choice for which the words have a number.</summary>
    public long Count(int outcome, List<uint> features, ToldCount told)
    {
        Span<float> scores = stackalloc float[InsecurityCounts.Choices];
        _counts[outcome].Score(CollectionsMarshal.AsSpan(features), scores);
        var (best, number) = (float.NegativeInfinity, 0L);
        for (var choice = 0; choice < scores.Length; choice++)
        {
            if (scores[choice] > best && InsecurityCounts.NumberFor(choice, told) is { } said) (best, number) = (scores[choice], said);
        }

        return number;
    }

    private static int Best(SparseModel model, List<uint> features)
    {
        Span<float> scores = stackalloc float[model.Outputs];
        model.Score(CollectionsMarshal.AsSpan(features), scores);
        var best = 0;
        for (var k = 1; k < scores.Length; k++)
        {
            if (scores[k] > scores[best]) best = k;
        }

        return best;
    }
}
