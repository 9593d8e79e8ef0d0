using System.Numerics;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>
/// Averaged perceptron over hashed features. Rows come into being at the first update, so that features which never mattered cost
/// nothing. The same updates in the same order give the same model to the byte.
/// </summary>
public sealed class PerceptronTrainer
{
    private readonly int _labels;
    private uint[] _keys = new uint[1 << 16];
    private int[] _rows = new int[1 << 16];
    private float[] _weights;
    private float[] _totals;
    private int[] _updates;
    private int _count;
    private long _step = 1;

    // How often each feature was met, in places shared by hash; more places than features, so that few are shared.
    private readonly byte[] _met = new byte[1 << 25];
    private readonly int _minCount;

    /// <param name="labels">Number of labels.</param>
    /// <param name="minCount">Features met fewer times than this are not learnt: they would only learn the training text by heart.</param>
    public PerceptronTrainer(int labels, int minCount = 1)
    {
        _labels = labels;
        _minCount = minCount;
        _weights = new float[labels << 12];
        _totals = new float[labels << 12];
        _updates = new int[1 << 12];
    }

    public int Labels => _labels;

    /// <summary>Scores by the weights as they stand now, not averaged.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var row = Find(feature);
            if (row < 0) continue;
            var weights = _weights.AsSpan(row * _labels, _labels);
            var i = 0;
            for (; i + Vector<float>.Count <= _labels; i += Vector<float>.Count)
            {
                (new Vector<float>(weights[i..]) + new Vector<float>(scores[i..])).CopyTo(scores[i..]);
            }

            for (; i < _labels; i++) scores[i] += weights[i];
        }
    }

    /// <summary>Counts features as met. To be called in the first round over the data.</summary>
    public void Meet(ReadOnlySpan<uint> features)
    {
        foreach (var feature in features)
        {
            ref var met = ref _met[feature & (_met.Length - 1)];
            if (met < byte.MaxValue) met++;
        }
    }

    /// <summary>One decision was looked at; averages weigh by decisions.</summary>
    public void Tick() => _step++;

    /// <summary>Adds an amount to a label's weight of every feature.</summary>
    public void Update(ReadOnlySpan<uint> features, int label, float amount)
    {
        foreach (var feature in features)
        {
            if (_minCount > 1 && _met[feature & (_met.Length - 1)] < _minCount) continue;
            var row = FindOrAdd(feature);
            _weights[(row * _labels) + label] += amount;
            _totals[(row * _labels) + label] += _step * amount;
            _updates[row]++;
        }
    }

    /// <summary>The plain perceptron step: towards the right label, away from the best wrong one. True when it was wrong.</summary>
    public bool Learn(ReadOnlySpan<uint> features, int right, Span<float> scores)
    {
        Tick();
        Score(features, scores);
        var best = 0;
        for (var label = 1; label < _labels; label++)
        {
            if (scores[label] > scores[best]) best = label;
        }

        if (best == right) return false;
        Update(features, right, 1);
        Update(features, best, -1);
        return true;
    }

    /// <summary>Writes the averaged weights, quantised to a byte each. Features updated fewer times than given are left out.</summary>
    public void Write(ModelWriter writer, int minUpdates)
    {
        var kept = Kept(minUpdates);
        var scale = 127 / Math.Max(1e-6f, Largest(kept));
        var stride = LinearModel.StrideOf(_labels);
        var keys = new List<uint>();
        var rows = new List<sbyte>();
        var quantised = new sbyte[stride];
        foreach (var (key, row) in kept)
        {
            var any = false;
            for (var label = 0; label < _labels; label++)
            {
                quantised[label] = (sbyte)Math.Clamp(MathF.Round(Average(row, label) * scale), -127, 127);
                any |= quantised[label] != 0;
            }

            if (!any) continue;
            keys.Add(key);
            rows.AddRange(quantised);
        }

        LinearModel.Write(writer, _labels, [.. keys], [.. rows]);
    }

    /// <summary>The model as the runtime will have it, for use in the same run.</summary>
    public LinearModel ToModel(int minUpdates)
    {
        using var writer = new ModelWriter();
        Write(writer, minUpdates);
        using var reader = new ModelReader(writer.Finish(), "in training");
        return LinearModel.Read(reader);
    }

    private float Average(int row, int label) => _weights[(row * _labels) + label] - (_totals[(row * _labels) + label] / _step);

    private List<(uint Key, int Row)> Kept(int minUpdates)
    {
        var kept = new List<(uint Key, int Row)>();
        for (var slot = 0; slot < _rows.Length; slot++)
        {
            if (_rows[slot] > 0 && _updates[_rows[slot] - 1] >= minUpdates) kept.Add((_keys[slot], _rows[slot] - 1));
        }

        kept.Sort();
        return kept;
    }

    // A few features, as the bias, have weights far above all others; were the scale theirs, the rest would round to nothing.
    private float Largest(List<(uint Key, int Row)> kept)
    {
        var largest = kept.Select(entry => Enumerable.Range(0, _labels).Max(label => Math.Abs(Average(entry.Row, label)))).Order().ToArray();
        return largest.Length == 0 ? 1 : largest[(int)((largest.Length - 1) * 0.9995)];
    }

    private int Find(uint key)
    {
        var mask = (uint)_keys.Length - 1;
        for (var at = key & mask; ; at = (at + 1) & mask)
        {
            if (_rows[at] == 0) return -1;
            if (_keys[at] == key) return _rows[at] - 1;
        }
    }

    private int FindOrAdd(uint key)
    {
        var found = Find(key);
        if (found >= 0) return found;
        if (_count * 2 >= _keys.Length) Grow();
        if ((_count + 1) * _labels > _weights.Length)
        {
            Array.Resize(ref _weights, _weights.Length * 2);
            Array.Resize(ref _totals, _totals.Length * 2);
            Array.Resize(ref _updates, _updates.Length * 2);
        }

        Place(_keys, _rows, key, _count + 1);
        return _count++;
    }

    private void Grow()
    {
        var keys = new uint[_keys.Length * 2];
        var rows = new int[keys.Length];
        for (var slot = 0; slot < _keys.Length; slot++)
        {
            if (_rows[slot] != 0) Place(keys, rows, _keys[slot], _rows[slot]);
        }

        _keys = keys;
        _rows = rows;
    }

    private static void Place(uint[] keys, int[] rows, uint key, int row)
    {
        var mask = (uint)keys.Length - 1;
        var at = key & mask;
        while (rows[at] != 0) at = (at + 1) & mask;
        keys[at] = key;
        rows[at] = row;
    }
}
