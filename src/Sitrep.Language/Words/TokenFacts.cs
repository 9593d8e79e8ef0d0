namespace Sitrep.Language;

/// <summary>
/// What the models ask of each token of a sentence, worked out once: hashes of its forms and affixes, its shape, its cluster.
/// A worker's scratch, filled sentence by sentence.
/// </summary>
public sealed class TokenFacts(WordClusters clusters)
{
    private uint[] _lower = new uint[256];
    private uint[] _shape = new uint[256];
    private ushort[] _fine = new ushort[256];
    private string _text = "";
    private int[] _starts = new int[256];
    private int[] _lengths = new int[256];

    public int Count { get; private set; }

    /// <summary>True when the sentence has no lower-case letter: capitals tell nothing there.</summary>
    public bool AllCaps { get; private set; }

    /// <summary>Begins a sentence over this text; tokens follow by <see cref="Add"/>, then <see cref="Close"/>.</summary>
    public void Begin(string text)
    {
        _text = text;
        Count = 0;
    }

    public void Add(int start, int end)
    {
        if (Count == _lower.Length) Grow();
        _starts[Count] = start;
        _lengths[Count] = end - start;
        Count++;
    }

    public void Close()
    {
        AllCaps = !HasLower();
        for (var i = 0; i < Count; i++)
        {
            var form = Form(i);
            _lower[i] = FeatureHash.OfLower(form);
            _shape[i] = ShapeOf(form);
            _fine[i] = (ushort)clusters.Fine(_lower[i]);
        }
    }

    /// <summary>Fills the facts from a document's tokens.</summary>
    public void Read(Document document, TokenRange sentence)
    {
        Begin(document.Text);
        for (var i = sentence.Start; i < sentence.End; i++) Add(document.Tokens.Start(i), document.Tokens.End(i));
        Close();
    }

    public ReadOnlySpan<char> Form(int i) => _text.AsSpan(_starts[i], _lengths[i]);

    /// <summary>Hash of the form in lower case; before the first token and after the last a mark of its own, as in all columns.</summary>
    public uint Lower(int i) => In(i) ? _lower[i] : Outside(i);

    /// <summary>Capitals, figures and marks in the form, runs made short; one value for letters where the sentence is all capitals.</summary>
    public uint Shape(int i) => In(i) ? _shape[i] : Outside(i);

    public uint Fine(int i) => In(i) ? _fine[i] : Outside(i);

    public uint Coarse(int i) => In(i) ? (uint)clusters.Coarse(_fine[i]) : Outside(i);

    /// <summary>Hash of the last characters in lower case, fewer when the form is shorter.</summary>
    public uint Suffix(int i, int length) => In(i) ? FeatureHash.OfLower(_lengths[i] <= length ? Form(i) : Form(i)[^length..]) : Outside(i);

    /// <summary>Hash of the first characters in lower case, fewer when the form is shorter.</summary>
    public uint Prefix(int i, int length) => In(i) ? FeatureHash.OfLower(_lengths[i] <= length ? Form(i) : Form(i)[..length]) : Outside(i);

    private bool In(int i) => (uint)i < (uint)Count;

    private uint Outside(int i) => i < 0 ? 0xFFFFFFF0u : 0xFFFFFFF1u;

    private bool HasLower()
    {
        for (var i = 0; i < Count; i++)
        {
            foreach (var c in Form(i))
            {
                if (char.IsLower(c)) return true;
            }
        }

        return false;
    }

    private uint ShapeOf(ReadOnlySpan<char> form)
    {
        var shape = 17u;
        var last = '\0';
        var run = 0;
        foreach (var c in form)
        {
            var kind = char.IsLetter(c) ? (AllCaps ? 'A' : char.IsUpper(c) ? 'X' : 'x') : char.IsDigit(c) ? 'd' : c;
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 2) shape = FeatureHash.Mix(shape, kind);
        }

        return shape;
    }

    private void Grow()
    {
        var size = _lower.Length * 2;
        Array.Resize(ref _lower, size);
        Array.Resize(ref _shape, size);
        Array.Resize(ref _fine, size);
        Array.Resize(ref _starts, size);
        Array.Resize(ref _lengths, size);
    }
}
