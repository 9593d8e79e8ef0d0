namespace Sitrep.Language;

/// <summary>A worker's scratch for the syntax net, grown to the longest document it has seen, and the results for the last one.</summary>
public sealed class SyntaxRun
{
    // Enough that nearly nine of ten tokens are among them, and more than a usual report has; 5 KB each.
    private const int SurfacesKept = 2500;

    private int _tokens;

    /// <summary>By token: index of its tag.</summary>
    public int[] Tags { get; private set; } = [];

    /// <summary>By token: index of its head among the input's tokens, -1 at a root.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>By token: index of its relation.</summary>
    public int[] Relations { get; private set; } = [];

    /// <summary>Inputs of the tokens that are new to <see cref="Surfaces"/>.</summary>
    internal float[] Input { get; private set; } = [];

    /// <summary>By token: its row among <see cref="Surfaces"/> where that has to be filled first, else -1.</summary>
    internal int[] Awaited { get; private set; } = [];

    internal float[] Layer { get; private set; } = [];

    internal float[] Next { get; private set; } = [];

    internal float[] Gates { get; private set; } = [];

    internal float[] TagScores { get; private set; } = [];

    internal float[] Dependents { get; private set; } = [];

    internal float[] HeadsOf { get; private set; } = [];

    internal float[] Asked { get; private set; } = [];

    internal float[] NameDependents { get; private set; } = [];

    internal float[] NameHeads { get; private set; } = [];

    internal float[] RelationScores { get; private set; } = [];

    internal float[] SentenceHeads { get; private set; } = [];

    internal float[] ArcScores { get; private set; } = [];

    internal SurfaceRows Surfaces { get; private set; } = new(0, 0, 0);

    internal QuantisedProduct Product { get; } = new();

    internal PackedMatrix PackedHeads { get; } = new();

    internal TreeDecoder Trees { get; } = new();

    private int Arc { get; set; }

    internal void Begin(SyntaxInput input, SyntaxShape shape)
    {
        if (input.Count > Surfaces.MostTokens) Surfaces = new SurfaceRows(Math.Max(input.Count, SurfacesKept), shape.Width, 6 * shape.State);
        Arc = shape.Arc;
        if (input.Count <= _tokens) return;
        _tokens = Math.Max(input.Count, _tokens * 2);
        (Tags, Heads, Relations, Awaited) = (new int[_tokens], new int[_tokens], new int[_tokens], new int[_tokens]);
        Input = new float[_tokens * shape.Input];
        (Layer, Next, Gates) = (new float[_tokens * shape.Width], new float[_tokens * shape.Width], new float[_tokens * 6 * shape.State]);
        TagScores = new float[_tokens * shape.Tags];
        (Dependents, HeadsOf, Asked) = (new float[_tokens * shape.Arc], new float[_tokens * shape.Arc], new float[_tokens * shape.Arc]);
        (NameDependents, NameHeads) = (new float[_tokens * shape.Name], new float[_tokens * shape.Name]);
        RelationScores = new float[_tokens * shape.Relations];
    }

    internal void BeginSentence(int length)
    {
        if (SentenceHeads.Length < (length + 1) * Arc) SentenceHeads = new float[(length + 1) * Arc];
        if (ArcScores.Length < length * (length + 1)) ArcScores = new float[length * (length + 1)];
    }
}
