namespace Sitrep.Language;

/// <summary>Relations as UD prints them.</summary>
public static class DeprelNames
{
    private static readonly string[] Names = [.. Enum.GetValues<Deprel>().Select(Print)];

    private static readonly Dictionary<string, Deprel> ByName = Enum.GetValues<Deprel>().ToDictionary(Print, relation => relation, StringComparer.Ordinal);

    public static string NameOf(Deprel relation) => Names[(int)relation];

    /// <summary>The relation of that name; of an unknown subtype the relation without it; <see cref="Deprel.Dep"/> when that is unknown too.</summary>
    public static Deprel Parse(string name)
    {
        if (ByName.TryGetValue(name, out var relation)) return relation;
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && ByName.TryGetValue(name[..colon], out relation) ? relation : Deprel.Dep;
    }

    // "NsubjPass" is "nsubj:pass": the second capital begins the subtype.
    private static string Print(Deprel relation)
    {
        var name = relation.ToString();
        for (var i = 1; i < name.Length; i++)
        {
            if (char.IsAsciiLetterUpper(name[i])) return $"{name[..i].ToLowerInvariant()}:{name[i..].ToLowerInvariant()}";
        }

        return name.ToLowerInvariant();
    }
}
