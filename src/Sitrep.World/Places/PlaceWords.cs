namespace Sitrep.World;

/// <summary>Why a place's name is doubtful in running text.</summary>
public enum NameDoubt
{
    /// <summary>It is a word of the language: Nice, Reading, Of.</summary>
    Word,

    /// <summary>It is mostly a person's name: Houston, Santiago.</summary>
    Person,
}

/// <summary>What the reader of places must know of words, besides the gazetteer: doubtful names, and abbreviations of divisions.</summary>
public sealed class PlaceWords
{
    private readonly PhraseTable<NameDoubt> _doubtful;
    private readonly PhraseTable<string> _abbreviations;

    private PlaceWords(PhraseTable<NameDoubt> doubtful, PhraseTable<string> abbreviations)
    {
        _doubtful = doubtful;
        _abbreviations = abbreviations;
    }

    internal static PlaceWords Load(string knowledgeFolder) => new(
        new PhraseTable<NameDoubt>(KnowledgeFile.Read(Path.Combine(knowledgeFolder, "places", "doubtful.tsv"), 2).Select(row => KeyValuePair.Create(row[0], row.Enum<NameDoubt>(1)))),
        new PhraseTable<string>(KnowledgeFile.Read(Path.Combine(knowledgeFolder, "places", "abbreviations.tsv"), 2).SelectMany(row => row.List(1).Select(name => KeyValuePair.Create(name, row[0])))));

    /// <summary>Why this name is doubtful, or null when it is not.</summary>
    public NameDoubt? DoubtOf(ReadOnlySpan<char> name) => _doubtful.TryFind(name, out var doubt) ? doubt : null;

    /// <summary>Length in characters and id of the division whose abbreviation stands at the start of this text ("Tex.", "N.Y.").</summary>
    public PhraseMatch<string>? AbbreviationAt(ReadOnlySpan<char> text) => _abbreviations.LongestAt(text);
}
