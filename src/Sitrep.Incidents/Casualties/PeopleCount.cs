using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>Reads from a phrase for people how many they are and who.</summary>
internal static class PeopleCount
{
    /// <summary>The number said, one for a single person, null for people without a number.</summary>
    public static Count? Of(Document document, CasualtyWords words, NounPhrases phrases, NounPhrase people)
    {
        Quantity? said = null;
        for (var i = people.Tokens.Start; i < people.Tokens.End && said is null; i++)
        {
            // A number behind the head belongs to something else, but for "a family of five".
            if (phrases.QuantityAt(i) is { } quantity && (i <= people.Head || (i == people.Head + 2 && phrases.Is(i - 1, "of")))) said = quantity;
        }

        if (said is not null) return new Count(said.Low, said.Best, said.High);
        var head = document.Form(people.Head);
        if (phrases[people.Head] == WordClass.Pronoun) return IsOnePronoun(head) ? Count.Exactly(1) : IsNobody(head) ? Count.Exactly(0) : null;
        if (phrases.Is(people.Tokens.Start, "no")) return words.People.Has(document, people.Head) ? Count.Exactly(0) : null;
        if (phrases.Is(people.Tokens.Start, "both")) return Count.Exactly(2);
        return IsPlural(head) ? null : Count.Exactly(1);
    }

    /// <summary>True where a person's name stands in the phrase.</summary>
    public static bool HasPerson(Document document, NounPhrase people) =>
        document.Has(Layer.Names) && document.Names.Mentions.Any(name => name.Kind == NameKind.Person && name.Tokens.Overlaps(people.Tokens));

    /// <summary>What the words say of them; unsaid when none is in the list.</summary>
    public static PeopleKind KindOf(Document document, CasualtyWords words, NounPhrase people)
    {
        var kind = PeopleKind.Unsaid;
        if (words.People.Match(document, people.Head, people.Tokens.End, out var own) > 0) kind = own;
        for (var i = people.Tokens.Start; i < people.Head && kind == PeopleKind.Unsaid; i++)
        {
            if (words.People.Match(document, i, people.Tokens.End, out var other) > 0) kind = other;
        }

        return kind;
    }

    private static bool IsOnePronoun(ReadOnlySpan<char> form) =>
        form.Equals("he", StringComparison.OrdinalIgnoreCase) || form.Equals("she", StringComparison.OrdinalIgnoreCase)
        || form.Equals("him", StringComparison.OrdinalIgnoreCase) || form.Equals("her", StringComparison.OrdinalIgnoreCase)
        || form.Equals("i", StringComparison.OrdinalIgnoreCase) || form.Equals("one", StringComparison.OrdinalIgnoreCase)
        || form.Equals("himself", StringComparison.OrdinalIgnoreCase) || form.Equals("someone", StringComparison.OrdinalIgnoreCase);

    private static bool IsNobody(ReadOnlySpan<char> form) =>
        form.Equals("none", StringComparison.OrdinalIgnoreCase) || form.Equals("nobody", StringComparison.OrdinalIgnoreCase);

    private static bool IsPlural(ReadOnlySpan<char> form) =>
        (form[^1] is 's' or 'S' && !form.EndsWith("ss", StringComparison.OrdinalIgnoreCase) && !char.IsUpper(form[0]))
        || form.EndsWith("men", StringComparison.OrdinalIgnoreCase)
        || form.Equals("people", StringComparison.OrdinalIgnoreCase) || form.Equals("children", StringComparison.OrdinalIgnoreCase)
        || form.Equals("police", StringComparison.OrdinalIgnoreCase) || form.Equals("personnel", StringComparison.OrdinalIgnoreCase)
        || form.Equals("staff", StringComparison.OrdinalIgnoreCase) || form.Equals("family", StringComparison.OrdinalIgnoreCase)
        || form.Equals("crew", StringComparison.OrdinalIgnoreCase) || form.Equals("team", StringComparison.OrdinalIgnoreCase) || form.Equals("group", StringComparison.OrdinalIgnoreCase) || form.Equals("couple", StringComparison.OrdinalIgnoreCase) || form.Equals("dead", StringComparison.OrdinalIgnoreCase)
        || form.Equals("wounded", StringComparison.OrdinalIgnoreCase) || form.Equals("injured", StringComparison.OrdinalIgnoreCase)
        || (form.EndsWith("S", StringComparison.Ordinal) && form.Length > 3 && char.IsUpper(form[1]));
}
