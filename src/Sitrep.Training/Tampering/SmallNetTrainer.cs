using System.Numerics.Tensors;
using Sitrep.Incidents;

namespace Sitrep.Training;

/// <summary>Learns a net by Adam on batches, from a fixed seed.</summary>
internal sealed class SmallNetTrainer
{
    private const int H = SmallNet.Hidden, Batch = 32;
    private const float Decay1 = 0.9f, Decay2 = 0.999f;

    private readonly Layer _first;
    private readonly int _inputs;
    private readonly Layer _bias = new(H + 1);
    private readonly Layer _last = new(H);
    private readonly float[] _hidden = new float[H];
    private int _inBatch;
    private int _steps;

    /// <param name="inputs">Numbers that the net sees.</param>
    /// <param name="seed">For the weights at the start.</param>
    public SmallNetTrainer(int inputs, int seed)
    {
        (_inputs, _first) = (inputs, new Layer(H * inputs));
        var random = new Random(seed);
        for (var i = 0; i < _first.Weights.Length; i++) _first.Weights[i] = (random.NextSingle() - 0.5f) * 0.12f;
        for (var i = 0; i < H; i++) _last.Weights[i] = (random.NextSingle() - 0.5f) * 0.5f;
    }

    public float Rate { get; set; } = 0.001f;

    public SmallNet Net => new(_first.Weights, _bias.Weights, _last.Weights);

    /// <summary>One example; returns its loss.</summary>
    public double Learn(ReadOnlySpan<float> x, bool isChanged)
    {
        var score = _bias.Weights[H];
        for (var h = 0; h < H; h++)
        {
            _hidden[h] = Math.Max(0, _bias.Weights[h] + TensorPrimitives.Dot(_first.Weights.AsSpan(h * _inputs, _inputs), x));
            score += _hidden[h] * _last.Weights[h];
        }

        var chance = 1 / (1 + MathF.Exp(-score));
        var error = chance - (isChanged ? 1 : 0);
        _bias.Gradient[H] += error;
        for (var h = 0; h < H; h++)
        {
            if (_hidden[h] <= 0) continue;
            _last.Gradient[h] += error * _hidden[h];
            var back = error * _last.Weights[h];
            _bias.Gradient[h] += back;
            var gradient = _first.Gradient.AsSpan(h * _inputs, _inputs);
            TensorPrimitives.MultiplyAdd(x, back, gradient, gradient);
        }

        if (++_inBatch == Batch) Step();
        return -Math.Log(Math.Max(1e-7, isChanged ? chance : 1 - chance));
    }

    private void Step()
    {
        _inBatch = 0;
        _steps++;
        var rate = Rate * MathF.Sqrt(1 - MathF.Pow(Decay2, _steps)) / (1 - MathF.Pow(Decay1, _steps));
        foreach (var layer in (Layer[])[_first, _bias, _last]) layer.Step(rate);
    }

    private sealed class Layer(int size)
    {
        private readonly float[] _mean = new float[size];
        private readonly float[] _square = new float[size];

        public float[] Weights { get; } = new float[size];

        public float[] Gradient { get; } = new float[size];

        public void Step(float rate)
        {
            for (var i = 0; i < Weights.Length; i++)
            {
                var g = Gradient[i] / Batch;
                _mean[i] += (1 - Decay1) * (g - _mean[i]);
                _square[i] += (1 - Decay2) * ((g * g) - _square[i]);
                Weights[i] -= rate * _mean[i] / (MathF.Sqrt(_square[i]) + 1e-8f);
            }

            Array.Clear(Gradient);
        }
    }
}
