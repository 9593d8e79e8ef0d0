namespace Sitrep.Language;

/// <summary>Dictionary form of each token; strings are shared, not made per token.</summary>
public sealed class LemmaLayer(string[] lemmas)
{
    public int Count => lemmas.Length;

    public string this[int token] => lemmas[token];
}
