namespace Sitrep.Language;

/// <summary>Keys under which lemma rules are kept: the whole word, or its last letters, each with its tag.</summary>
public static class LemmaFeatures
{
    /// <summary>Letters of the longest suffix that a rule may look at.</summary>
    public const int LongestSuffix = 7;

    public static uint Word(ReadOnlySpan<char> form, Upos upos, Xpos xpos) => FeatureHash.Mix(1, FeatureHash.OfLower(form), Tag(upos, xpos));

    public static uint Suffix(ReadOnlySpan<char> form, int length, Upos upos, Xpos xpos) =>
        FeatureHash.Mix(2, FeatureHash.OfLower(form[^length..]), (uint)length, Tag(upos, xpos));

    /// <summary>Names keep their capitals; everything else has its lemma in lower case.</summary>
    public static bool KeepsCase(Upos upos) => upos is Upos.Propn or Upos.X or Upos.Sym;

    private static uint Tag(Upos upos, Xpos xpos) => ((uint)upos << 4) | (uint)xpos;
}
