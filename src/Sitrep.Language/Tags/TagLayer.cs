namespace Sitrep.Language;

/// <summary>Universal part-of-speech tags (universaldependencies.org/u/pos).</summary>
public enum Upos : byte
{
    X,
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
}

/// <summary>Penn Treebank tags that tell tense and number, as far as a stage downstream asks for them; the rest is <see cref="Other"/>.</summary>
public enum Xpos : byte
{
    Other,

    /// <summary>VB, base form.</summary>
    VerbBase,

    /// <summary>VBD, past tense.</summary>
    VerbPast,

    /// <summary>VBG, gerund or present participle.</summary>
    VerbIng,

    /// <summary>VBN, past participle.</summary>
    VerbParticiple,

    /// <summary>VBP or VBZ, present tense.</summary>
    VerbPresent,

    /// <summary>MD.</summary>
    Modal,

    /// <summary>NN or NNP.</summary>
    NounSingular,

    /// <summary>NNS or NNPS.</summary>
    NounPlural,
}

/// <summary>Part of speech of each token, and the fine tag where it matters.</summary>
public sealed class TagLayer
{
    private readonly Upos[] _upos;
    private readonly Xpos[] _xpos;

    public TagLayer(Upos[] upos, Xpos[] xpos)
    {
        if (upos.Length != xpos.Length) throw new ArgumentException("Coarse and fine tags differ in number.", nameof(xpos));
        _upos = upos;
        _xpos = xpos;
    }

    public int Count => _upos.Length;

    public Upos Upos(int token) => _upos[token];

    public Xpos Xpos(int token) => _xpos[token];

    /// <summary>Coarse tags of a sentence.</summary>
    public ReadOnlySpan<Upos> UposOf(TokenRange range) => _upos.AsSpan(range.Start, range.Length);

    /// <summary>Fine tags of a sentence.</summary>
    public ReadOnlySpan<Xpos> XposOf(TokenRange range) => _xpos.AsSpan(range.Start, range.Length);
}
