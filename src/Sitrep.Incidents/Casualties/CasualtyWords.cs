using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>How a casualty word stands to its people.</summary>
internal enum CasualtyForm
{
    /// <summary>"killed": people before it in the passive, after it in the active.</summary>
    Transitive,

    /// <summary>"died": people before it.</summary>
    Intransitive,

    /// <summary>"the death of": people after it.</summary>
    Of,

    /// <summary>"12 deaths": a number before it.</summary>
    Counted,

    /// <summary>"the death toll rose to": a number after it.</summary>
    Toll,

    /// <summary>"among the dead were": people after it, part of those told elsewhere.</summary>
    Group,
}

/// <summary>A casualty word's meaning.</summary>
internal readonly record struct CasualtyCue(Outcome Outcome, CasualtyForm Form);

/// <summary>The lists of <c>knowledge/casualties</c>.</summary>
internal sealed class CasualtyWords
{
    private CasualtyWords()
    {
    }

    public PhraseSet<CasualtyCue> Cues { get; } = new();

    public PhraseSet<PeopleKind> People { get; } = new();

    public static CasualtyWords Load()
    {
        var words = new CasualtyWords();
        foreach (var row in KnowledgeTable.Rows("casualties", "cues", 4))
            words.Cues.Add(row[0], new CasualtyCue(Enum.Parse<Outcome>(row[1]), Enum.Parse<CasualtyForm>(row[2])));
        foreach (var row in KnowledgeTable.Rows("casualties", "people", 2)) words.People.Add(row[0], Enum.Parse<PeopleKind>(row[1]));
        return words;
    }
}
