namespace Sitrep.World;

/// <summary>Words for weapons and their classes, from <c>knowledge/weapons/weapons.tsv</c>.</summary>
public sealed class WeaponLexicon
{
    private readonly PhraseTable<WeaponKind> _phrases;

    private WeaponLexicon(PhraseTable<WeaponKind> phrases) => _phrases = phrases;

    /// <exception cref="KnowledgeException">The list is missing, or a line names no class.</exception>
    public static WeaponLexicon Load(string knowledgeFolder) =>
        new(new PhraseTable<WeaponKind>(
            KnowledgeFile.Read(Path.Combine(knowledgeFolder, "weapons", "weapons.tsv"), 2).Select(row => KeyValuePair.Create(row[0], row.Enum<WeaponKind>(1))),
            plurals: true));

    /// <summary>Class of exactly this word or phrase, singular or plural; null when it is no weapon.</summary>
    public WeaponKind? Find(ReadOnlySpan<char> phrase) => _phrases.TryFind(phrase, out var kind) ? kind : null;

    /// <summary>The longest weapon phrase at the start of this text: give the rest of the report from a token's start on.</summary>
    public PhraseMatch<WeaponKind>? LongestAt(ReadOnlySpan<char> text) => _phrases.LongestAt(text);
}
