using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>How a place stands in its sentence: where something is, or whom or what it stands for instead.</summary>
internal enum PlaceSense
{
    /// <summary>"in Homs", "near the border", "the Afrin assault".</summary>
    Where,

    /// <summary>Nothing says.</summary>
    Open,

    /// <summary>"Washington said", "Damascus’s ally", "from Birmingham", "with Moscow": a government, an origin, a party to talks.</summary>
    Elsewhere,
}

/// <summary>
/// Reads the sense of a place from its preposition and its part in the clause (the distinction of literal and metonymic
/// toponyms; Markert and Nissim, SemEval-2007 task 8).
/// </summary>
internal static class PlaceReading
{
    private const int LongestClimb = 6;

    public static PlaceSense Of(RoleContext context, PlaceMention mention)
    {
        var document = context.Document;
        var sentence = document.Sentences.Of(mention.Tokens.Start);
        var range = document.Sentences[sentence];
        var head = HeadOf(document, mention.Tokens);
        for (var climb = 0; climb < LongestClimb; climb++)
        {
            var above = document.Trees.Head(head);
            if (Preposition(document, head, range) is { } word && (word != "of" || above < 0 || document.Trees.Deprel(head) != Deprel.Nmod)) return word == "from" && above >= 0 && IsTaken(document.Lemmas[above]) ? PlaceSense.Where : IsAimed(context, mention, word, sentence, above) ? PlaceSense.Open : SenseOf(word);
            if (above < 0) return PlaceSense.Open;
            switch (document.Trees.Deprel(head))
            {
                case Deprel.Conj or Deprel.Appos or Deprel.Flat or Deprel.Nmod or Deprel.NmodDesc or Deprel.NmodUnmarked:
                    head = above;
                    continue;
                case Deprel.Compound or Deprel.Amod:
                    // "the Afrin assault" is where, "US airstrikes" is whose.
                    if (TellsAct(context, sentence, above)) return mention.Place is { Kind: PlaceKind.Country } ? PlaceSense.Elsewhere : PlaceSense.Where;
                    if (mention.Place is { Kind: PlaceKind.Country }) return PlaceSense.Elsewhere;
                    head = above;
                    continue;
                case Deprel.NmodPoss:
                    return TellsAct(context, sentence, above) ? PlaceSense.Open : PlaceSense.Elsewhere;
                case Deprel.Nsubj or Deprel.NsubjOuter:
                    return PlaceSense.Elsewhere;
                case Deprel.NsubjPass or Deprel.Obj when HarmsPeople(context, sentence, above):
                    return PlaceSense.Elsewhere; // nobody kills a town: a person is called after it
                default:
                    return PlaceSense.Open;
            }
        }

        return PlaceSense.Open;
    }

    private static PlaceSense SenseOf(string preposition) => preposition switch
    {
        "in" or "at" or "near" or "on" or "inside" or "outside" or "across" or "around" or "into" or "throughout" or "over" or "within" or "through" or "toward" or "towards" or "upon" or "against" or "along" => PlaceSense.Where,
        "from" or "with" or "between" or "by" or "like" or "for" or "about" or "than" or "as" or "among" or "without" or "despite" or "unlike" => PlaceSense.Elsewhere,
        _ => PlaceSense.Open,
    };

    // "pressure on Israel", "a campaign against Iran" aim at a country; "an attack on Israel" is there.
    private static bool IsAimed(RoleContext context, PlaceMention mention, string preposition, int sentence, int above) =>
        preposition is "on" or "against" or "toward" or "towards" or "upon" or "over" && mention.Place is { Kind: PlaceKind.Country } && above >= 0 && !TellsAct(context, sentence, above);

    // "to clear the group from Afrin", "fired from the hills": ground that is fought over or shot from is where it happens.
    private static bool IsTaken(string verb) => verb is "clear" or "drive" or "oust" or "push" or "expel" or "dislodge" or "remove" or "withdraw" or "retreat" or "flee" or "evacuate" or "kidnap" or "abduct" or "seize" or "take" or "disappear";

    private static bool TellsAct(RoleContext context, int sentence, int token)
    {
        foreach (var trigger in context.TriggersOf(sentence))
        {
            if (trigger.Tokens.Contains(token)) return true;
        }

        return false;
    }

    private static bool HarmsPeople(RoleContext context, int sentence, int token)
    {
        foreach (var trigger in context.TriggersOf(sentence))
        {
            if (trigger.Tokens.Contains(token) && trigger.Kind.HarmsPeople) return true;
        }

        return false;
    }

    private static int HeadOf(Document document, TokenRange tokens)
    {
        for (var i = tokens.Start; i < tokens.End; i++)
        {
            if (!tokens.Contains(document.Trees.Head(i))) return i;
        }

        return tokens.End - 1;
    }

    private static string? Preposition(Document document, int token, TokenRange sentence)
    {
        foreach (var child in document.Trees.Children(token, sentence))
        {
            if (document.Trees.Deprel(child) == Deprel.Case && document.Lemmas[child] is not "'s" and not "’s" and not "'") return document.Lemmas[child];
        }

        return null;
    }
}
