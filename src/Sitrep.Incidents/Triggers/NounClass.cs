using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>What a noun names, as far as roles ask: a column of <c>knowledge/incidents/nouns.tsv</c>.</summary>
public enum NounClass : byte
{
    None,

    /// <summary>Who fights outside the law: guerrilla, gunman.</summary>
    Armed,

    /// <summary>Who fights for the state: soldier, police.</summary>
    State,

    /// <summary>A body of people: front, cartel.</summary>
    Group,

    /// <summary>People without a side.</summary>
    Person,

    /// <summary>People of standing: minister, judge.</summary>
    Official,

    /// <summary>Things and places that are attacked.</summary>
    Target,

    /// <summary>What is used.</summary>
    Weapon,
}

/// <summary>What the lexicon says of a noun. A word can be both a target and a weapon ("tank").</summary>
public sealed record NounEntry(NounClass Class, TargetKind Target, WeaponKind Weapon);
