namespace Sitrep.Language;

/// <summary>How a mention names what it means.</summary>
public enum MentionKind : byte
{
    Pronoun,
    Nominal,
    Name,
}

/// <summary>Pronouns that behave alike, by what they can mean.</summary>
public enum PronounClass : byte
{
    None,
    He,
    She,
    It,
    They,
    I,
    We,
    You,
    This,
    These,
    Who,
    One,
}

/// <summary>A stretch of words that may mean something named elsewhere, and what matching asks of it.</summary>
public sealed record Mention(TokenRange Tokens, int Head, int Sentence)
{
    public MentionKind Kind { get; init; }

    public PronounClass Pronoun { get; init; }

    /// <summary>Kind of the name that holds the head, or null.</summary>
    public NameKind? Name { get; init; }

    /// <summary>1 for one, 2 for several, 0 where the words do not tell.</summary>
    public uint Number { get; init; }

    /// <summary>How it is led in: 0 bare, 1 "the", 2 "a", 3 "this", 4 a possessor, 5 a number, 6 "no", "any".</summary>
    public uint Lead { get; init; }

    /// <summary>Head in lower case, hashed.</summary>
    public uint HeadWord { get; init; }

    /// <summary>First word in lower case, hashed.</summary>
    public uint FirstWord { get; init; }

    /// <summary>All words in lower case without an article, hashed.</summary>
    public uint Whole { get; init; }

    /// <summary>Fine cluster of the head.</summary>
    public uint Fine { get; init; }

    /// <summary>Coarse cluster of the head.</summary>
    public uint Coarse { get; init; }

    /// <summary>True between quotation marks.</summary>
    public bool Quoted { get; init; }
}
