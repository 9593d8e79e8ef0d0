using Sitrep.Language;

namespace Sitrep.Evaluation;

/// <summary>CoNLL's tags for names.</summary>
internal static class NameTags
{
    public static string Of(NameKind kind) => kind switch
    {
        NameKind.Person => "PER",
        NameKind.Organization => "ORG",
        NameKind.Location => "LOC",
        _ => "MISC",
    };

    /// <summary>A tag a token: B- at the first of a name, I- inside, O outside.</summary>
    public static string[] Iob2(IEnumerable<NameMention> names, int count)
    {
        var tags = new string[count];
        Array.Fill(tags, "O");
        foreach (var name in names)
        {
            for (var i = name.Tokens.Start; i < name.Tokens.End; i++) tags[i] = $"{(i == name.Tokens.Start ? 'B' : 'I')}-{Of(name.Kind)}";
        }

        return tags;
    }
}
