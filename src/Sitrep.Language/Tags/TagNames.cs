namespace Sitrep.Language;

/// <summary>Tags as the treebanks print them.</summary>
public static class TagNames
{
    private static readonly string[] Coarse = [.. Enum.GetValues<Upos>().Select(tag => tag.ToString().ToUpperInvariant())];

    public static string NameOf(Upos tag) => Coarse[(int)tag];

    /// <summary>The coarse tag of that name; <see cref="Upos.X"/> for one that is not known.</summary>
    public static Upos ParseUpos(string name) => (Upos)Math.Max(0, Array.IndexOf(Coarse, name));

    /// <summary>A Penn Treebank tag, as far as <see cref="Xpos"/> tells it apart.</summary>
    public static Xpos ParseXpos(string name) => name switch
    {
        "VB" => Xpos.VerbBase,
        "VBD" => Xpos.VerbPast,
        "VBG" => Xpos.VerbIng,
        "VBN" => Xpos.VerbParticiple,
        "VBP" or "VBZ" => Xpos.VerbPresent,
        "MD" => Xpos.Modal,
        "NN" or "NNP" => Xpos.NounSingular,
        "NNS" or "NNPS" => Xpos.NounPlural,
        _ => Xpos.Other,
    };
}
