using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>Programmes whose people the lists count.</summary>
internal enum AidProgramme
{
    Health,
    Aid,
    Education,
    Camp,
}

/// <summary>The list <c>insecurity-people.tsv</c> of <c>knowledge/codebooks</c>.</summary>
internal sealed class InsecurityPeople
{
    private readonly PhraseSet<AidProgramme> _people = new();

    private InsecurityPeople()
    {
    }

    public static InsecurityPeople Load()
    {
        var people = new InsecurityPeople();
        foreach (var row in KnowledgeTable.Rows("codebooks", "insecurity-people", 2)) people._people.Add(row[0], Enum.Parse<AidProgramme>(row[1]));
        return people;
    }

    /// <summary>Tokens of the longest entry that begins here, and its programme; 0 when none does.</summary>
    public int Match(Document document, int at, out AidProgramme programme) => _people.Match(document, at, document.Count, out programme);

    /// <summary>True where one of these words stands among others.</summary>
    public bool IsAmong(Document document, TokenRange words)
    {
        for (var i = words.Start; i < words.End; i++)
        {
            if (Match(document, i, out _) > 0) return true;
        }

        return false;
    }
}
