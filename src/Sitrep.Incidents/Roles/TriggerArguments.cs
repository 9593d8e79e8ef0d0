using System.Collections.Frozen;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>What part somebody or something plays by the grammar of a trigger.</summary>
internal enum ArgumentPart
{
    Agent,
    Patient,
    Place,
    Means,
    Modifier,

    /// <summary>The other side of a clash, or what it is fought with.</summary>
    Opponent,

    /// <summary>From whom ground is taken.</summary>
    Source,
}

/// <summary>A token that stands in a trigger's grammar.</summary>
/// <param name="Token">The token.</param>
/// <param name="Part">The part it plays.</param>
/// <param name="Rule">The way that led to it, for explanations.</param>
internal readonly record struct TriggerArgument(int Token, ArgumentPart Part, string Rule);

/// <summary>
/// The arguments of a trigger in the dependency tree: of a verb its subject (its own, or the one it shares with the verb above), object, agent and what prepositions
/// bring; of a noun what stands before and behind it, and the subject of a verb that does it ("launched an attack").
/// </summary>
internal static class TriggerArguments
{
    /// <summary>Rule by which somebody answers with an act, not with words.</summary>
    public const string AnswerRule = "who answers with it";

    private const int FarthestSubject = 4;

    // Verbs whose object is an act: who does them does it.
    private static readonly FrozenSet<string> Doing = FrozenSet.Create(StringComparer.Ordinal,
        "carry", "stage", "launch", "perpetrate", "commit", "conduct", "make", "mount", "hold", "organize", "organise", "plan", "order", "orchestrate", "mastermind", "execute", "wage", "lead", "begin", "start",
        "resume", "intensify", "continue", "unleash", "step", "undertake", "sponsor", "fight", "deliver", "use", "fire", "drop", "broker", "reach", "sign", "negotiate", "prepare", "spearhead", "join");

    // Verbs that an act comes with: "responded with a wave of strikes".
    private static readonly FrozenSet<string> Answering = FrozenSet.Create(StringComparer.Ordinal, "respond", "retaliate", "reply", "answer", "react");

    // Nouns that count acts: of "a series of killings" the series is what stands in the sentence.
    private static readonly FrozenSet<string> Counting = FrozenSet.Create(StringComparer.Ordinal, "series", "string", "wave", "spate", "number", "campaign", "round", "dozen", "score", "hundred", "barrage", "part", "use");

    // Who does these has ground taken from him.
    private static readonly FrozenSet<string> Losing = FrozenSet.Create(StringComparer.Ordinal, "fall", "lose");

    public static IEnumerable<TriggerArgument> Of(RoleContext context, Trigger trigger)
    {
        var sentence = context.Document.Sentences[trigger.Sentence];
        return trigger.Entry.Pos == TriggerPos.Noun ? OfNoun(context.Document, trigger, sentence) : OfVerb(context.Document, trigger, sentence);
    }

    /// <summary>Subjects of a verb: its own, else those it shares with the verb above it, or the noun that its clause belongs to.</summary>
    private static IEnumerable<int> SubjectsOf(Document document, int verb, TokenRange sentence, int steps = 0)
    {
        var above = document.Trees.Head(verb);
        var how = document.Trees.Deprel(verb);
        var own = document.Trees.Children(verb, sentence).Where(child => document.Trees.Deprel(child) is Deprel.Nsubj or Deprel.NsubjPass).ToList();
        if (own.Count > 0)
        {
            // "the gunmen who killed": the pronoun stands for the noun.
            return own.Select(child => how is Deprel.AclRelcl or Deprel.Acl && above >= 0 && document.Lemmas[child] is "who" or "which" or "that" ? above : child);
        }

        if (above < 0 || steps == FarthestSubject) return [];
        var isParticiple = document.Tags.Xpos(verb) == Xpos.VerbParticiple;
        switch (how)
        {
            case Deprel.Acl or Deprel.AclRelcl or Deprel.Amod:
                return [above];
            case Deprel.Xcomp:
                // "persuaded Trump to launch": the object goes on to act.
                var objects = document.Trees.Children(above, sentence).Where(child => document.Trees.Deprel(child) is Deprel.Obj or Deprel.Iobj).ToList();
                return objects.Count > 0 && document.Tags.Upos(above) == Upos.Verb ? objects : SubjectsOf(document, above, sentence, steps + 1);
            case Deprel.Conj or Deprel.Advcl when !isParticiple || IsPassive(document, verb, sentence):
            case Deprel.Conj when isParticiple:
            case Deprel.Dep when document.Tags.Upos(above) == Upos.Verb:
                return SubjectsOf(document, above, sentence, steps + 1);
            default:
                return [];
        }
    }

    private static bool HasChild(Document document, int token, TokenRange sentence, Deprel relation) => document.Trees.Children(token, sentence).Any(child => document.Trees.Deprel(child) == relation);

    private static bool IsPassive(Document document, int verb, TokenRange sentence) =>
        document.Trees.Children(verb, sentence).Any(child => document.Trees.Deprel(child) is Deprel.NsubjPass or Deprel.AuxPass);

    // With an object it is no passive: "drones laden with explosives tried to target".
    private static bool IsPassive(Document document, int verb, TokenRange sentence, bool hasObject)
    {
        if (IsPassive(document, verb, sentence)) return true;
        if (document.Tags.Xpos(verb) != Xpos.VerbParticiple || hasObject) return false;
        return document.Trees.Deprel(verb) switch
        {
            Deprel.Acl or Deprel.AclRelcl or Deprel.Amod => true,
            Deprel.Conj => document.Trees.Head(verb) is >= 0 and var above && !HasChild(document, verb, sentence, Deprel.Nsubj) && IsPassive(document, above, sentence),
            _ => false,
        };
    }

    private static IEnumerable<TriggerArgument> OfVerb(Document document, Trigger trigger, TokenRange sentence)
    {
        var verb = trigger.Head;
        var hasObject = trigger.Entry.TakesPreposition || HasChild(document, verb, sentence, Deprel.Obj);
        var passive = IsPassive(document, verb, sentence, hasObject);
        var loses = (Losing.Contains(document.Lemmas[verb]) && trigger.Kind.Family == "territory") || (trigger.Kind.IsResult && !hasObject);
        foreach (var child in document.Trees.Children(verb, sentence))
        {
            switch (document.Trees.Deprel(child))
            {
                case Deprel.Obj: yield return new(child, ArgumentPart.Patient, "object"); break;
                case Deprel.OblAgent: yield return new(child, ArgumentPart.Agent, "by"); break;
                case Deprel.Obl: yield return OfPreposition(document, child, sentence, trigger.Kind, passive, loses); break;
                default: break;
            }
        }

        if (passive && FarAgent(document, verb, sentence) is >= 0 and var far) yield return new(far, ArgumentPart.Agent, "by, further on");
        var isOwn = document.Trees.Children(verb, sentence).Any(child => document.Trees.Deprel(child) is Deprel.Nsubj or Deprel.NsubjPass);
        var isClause = document.Trees.Deprel(verb) is Deprel.Acl or Deprel.AclRelcl or Deprel.Amod;
        foreach (var subject in SubjectsOf(document, verb, sentence))
        {
            yield return new(subject, passive || loses ? ArgumentPart.Patient : ArgumentPart.Agent, isOwn ? passive ? "passive subject" : "subject" : isClause ? "noun with a clause" : "shared subject");
        }
    }

    // "gunned down in the middle of prayer last January by a white nationalist": hung from the nearest noun, the agent is the verb's.
    private static int FarAgent(Document document, int verb, TokenRange sentence)
    {
        for (var i = verb + 1; i < sentence.End; i++)
        {
            if (document.Trees.Deprel(i) is not (Deprel.Nmod or Deprel.Obl or Deprel.OblAgent) || document.Trees.Head(i) == verb || CaseOf(document, i, sentence) != "by") continue;
            var at = document.Trees.Head(i);
            while (at >= 0 && at != verb && document.Trees.Deprel(at) is Deprel.Nmod or Deprel.Obl or Deprel.OblUnmarked or Deprel.NmodUnmarked) at = document.Trees.Head(at);
            if (at == verb) return i;
        }

        return -1;
    }

    private static TriggerArgument OfPreposition(Document document, int token, TokenRange sentence, IncidentKind kind, bool passive, bool loses = false)
    {
        foreach (var child in document.Trees.Children(token, sentence))
        {
            if (document.Trees.Deprel(child) != Deprel.Case) continue;
            return document.Lemmas[child] switch
            {
                "by" => new(token, ArgumentPart.Agent, "by"),
                "to" when loses => new(token, ArgumentPart.Agent, "to"),
                "from" when kind.Family == "territory" => new(token, ArgumentPart.Source, "from"),
                "with" when kind.Family == "clash" => new(token, ArgumentPart.Opponent, "with"),
                "with" or "using" or "through" => new(token, ArgumentPart.Means, "with"),
                "at" or "on" or "against" or "into" or "outside" or "near" or "toward" or "towards" or "upon" or "to" => new(token, passive ? ArgumentPart.Place : ArgumentPart.Patient, document.Lemmas[child]),
                _ => new(token, ArgumentPart.Place, document.Lemmas[child]),
            };
        }

        return new(token, ArgumentPart.Place, "beside the verb");
    }

    private static IEnumerable<TriggerArgument> OfNoun(Document document, Trigger trigger, TokenRange sentence)
    {
        var noun = trigger.Head;
        var kind = trigger.Kind;
        var takesObject = kind.Family is "force" or "hand" or "taking" or "property" && kind.Name is not ("attack" or "assault" or "ambush");
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (document.Trees.Head(i) != noun || trigger.Tokens.Contains(i) && i == noun) continue;
            switch (document.Trees.Deprel(i))
            {
                case Deprel.Compound or Deprel.Amod: yield return new(i, ArgumentPart.Modifier, "before the noun"); break;
                case Deprel.NmodPoss: yield return new(i, takesObject ? ArgumentPart.Patient : ArgumentPart.Agent, "possessive"); break;
                case Deprel.Nmod:
                    yield return OfNominal(document, i, sentence, kind, takesObject);

                    // "the use of gas by the army": the agent hangs from what the act is done to.
                    foreach (var below in document.Trees.Children(i, sentence))
                    {
                        if (document.Trees.Deprel(below) == Deprel.Nmod && CaseOf(document, below, sentence) == "by") yield return new(below, ArgumentPart.Agent, "by");
                    }

                    break;
                case Deprel.Acl or Deprel.AclRelcl when document.Lemmas[i] is "claim" || Doing.Contains(document.Lemmas[i]):
                    foreach (var child in document.Trees.Children(i, sentence))
                    {
                        if (document.Trees.Deprel(child) == Deprel.Nsubj && document.Lemmas[child] is not ("that" or "which") && document.Lemmas[i] != "claim") yield return new(child, ArgumentPart.Agent, "subject of the act's verb");
                        if (document.Trees.Deprel(child) == Deprel.OblAgent || CaseOf(document, child, sentence) == "by") yield return new(child, ArgumentPart.Agent, "by");
                    }

                    break;
                default: break;
            }
        }

        foreach (var argument in OfVerbAbove(document, noun, kind, sentence)) yield return argument;
    }

    // "Gunmen carried out an attack", "was behind a series of killings": who does the verb does the noun.
    private static IEnumerable<TriggerArgument> OfVerbAbove(Document document, int noun, IncidentKind kind, TokenRange sentence)
    {
        var top = noun;
        for (var step = 0; step < 2 && document.Trees.Deprel(top) == Deprel.Nmod && document.Trees.Head(top) is >= 0 and var count && Counting.Contains(document.Lemmas[count]); step++)
        {
            // "Assad's use of gas", "the use of gas by the army".
            top = count;
            foreach (var child in document.Trees.Children(count, sentence))
            {
                if (document.Trees.Deprel(child) == Deprel.NmodPoss || (document.Trees.Deprel(child) == Deprel.Nmod && CaseOf(document, child, sentence) == "by")) yield return new(child, ArgumentPart.Agent, "whose act it is");
            }
        }

        var above = document.Trees.Head(top);
        var relation = document.Trees.Deprel(top);
        if (CaseOf(document, top, sentence) == "behind" && HasChild(document, top, sentence, Deprel.Cop))
        {
            foreach (var subject in SubjectsOf(document, top, sentence)) yield return new(subject, ArgumentPart.Agent, "who is behind it");
        }

        if (above < 0) yield break;
        if (relation == Deprel.Obj && Doing.Contains(document.Lemmas[above]))
        {
            foreach (var subject in SubjectsOf(document, above, sentence)) yield return new(subject, ArgumentPart.Agent, "subject of the act's verb");
            foreach (var child in document.Trees.Children(above, sentence))
            {
                if (document.Trees.Deprel(child) == Deprel.Obl) yield return OfPreposition(document, child, sentence, kind, passive: false);
            }
        }
        else if (relation == Deprel.Obj && document.Lemmas[above] is "survive" or "escape")
        {
            foreach (var child in document.Trees.Children(above, sentence))
            {
                if (document.Trees.Deprel(child) == Deprel.Nsubj) yield return new(child, ArgumentPart.Patient, TreeRoles.EscapeRule);
            }
        }
        else if (relation == Deprel.Obl && document.Lemmas[above] is "take" or "participate" or "engage" or "involve" && CaseOf(document, top, sentence) == "in")
        {
            foreach (var subject in SubjectsOf(document, above, sentence)) yield return new(subject, ArgumentPart.Agent, "who took part");
        }
        else if (relation == Deprel.Obl && Answering.Contains(document.Lemmas[above]) && CaseOf(document, top, sentence) == "with")
        {
            foreach (var subject in SubjectsOf(document, above, sentence)) yield return new(subject, ArgumentPart.Agent, AnswerRule);
        }
        else if (relation is Deprel.NsubjPass or Deprel.Nsubj)
        {
            foreach (var child in document.Trees.Children(above, sentence))
            {
                if (document.Trees.Deprel(child) is Deprel.OblAgent) yield return new(child, ArgumentPart.Agent, "by");
                else if (document.Trees.Deprel(child) is Deprel.Obl) yield return OfPreposition(document, child, sentence, kind, passive: true);
                else if (document.Trees.Deprel(child) is Deprel.Obj && document.Lemmas[above] is "kill" or "wound" or "injure" or "hit" or "destroy" or "damage" or "target" or "strike" or "leave") yield return new(child, ArgumentPart.Patient, "object of what the act did");
            }
        }
    }

    private static string? CaseOf(Document document, int token, TokenRange sentence)
    {
        foreach (var child in document.Trees.Children(token, sentence))
        {
            if (document.Trees.Deprel(child) == Deprel.Case) return document.Lemmas[child];
        }

        return null;
    }

    private static TriggerArgument OfNominal(Document document, int token, TokenRange sentence, IncidentKind kind, bool takesObject) => CaseOf(document, token, sentence) switch
    {
        null => new(token, ArgumentPart.Place, "beside the noun"),
        "by" => new(token, ArgumentPart.Agent, "by"),
        "between" or "with" when kind.Family == "clash" => new(token, ArgumentPart.Opponent, "between"),
        "with" => new(token, ArgumentPart.Means, "with"),
        "of" => new(token, takesObject ? ArgumentPart.Patient : ArgumentPart.Place, "of"),
        "on" or "against" or "at" or "upon" => new(token, ArgumentPart.Patient, CaseOf(document, token, sentence)!),
        var other => new(token, ArgumentPart.Place, other),
    };
}
