using System.Collections.Immutable;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>
/// Roles by the way from trigger to noun in the tree: subject, object, agent, "of", "on", "by", what stands before the noun.
/// What a noun is decides between the parts: a drone that strikes is a weapon, a house that is struck a target.
/// </summary>
public sealed class TreeRoles(IncidentLexicon lexicon)
{
    /// <summary>Rule by which somebody is a victim who came to no harm.</summary>
    public const string EscapeRule = "who survived it";

    // "Rocket" alone may be of anything.
    private const double SureWeapon = 0.45;

    public ImmutableArray<RoleLink> Find(RoleContext context, ImmutableArray<CandidateEntity> entities)
    {
        var byHead = new Dictionary<int, (int Entity, Candidate Mention)>();
        for (var e = 0; e < entities.Length; e++)
        {
            foreach (var mention in entities[e].Mentions) byHead.TryAdd(mention.Head, (e, mention));
        }

        // "Colonel Victoria Lagos" hangs by its first word.
        for (var e = 0; e < entities.Length; e++)
        {
            foreach (var mention in entities[e].Mentions.Where(mention => !mention.IsModifier)) byHead.TryAdd(HeadInTree(context.Document, mention.Tokens), (e, mention));
        }

        var links = ImmutableArray.CreateBuilder<RoleLink>();
        for (var t = 0; t < context.Triggers.Length; t++)
        {
            var trigger = context.Triggers[t];
            if (trigger.Realis != Realis.Actual || !trigger.Kind.IsIncident) continue;

            // "tear gas", "a car bomb": the word that tells the act names what it was done with.
            if (trigger.Entry.Pos == TriggerPos.Noun && trigger.Entry.Strength >= SureWeapon && byHead.TryGetValue(trigger.Head, out var own) && own.Mention.Class == NounClass.Weapon)
            {
                links.Add(new RoleLink(t, own.Entity, own.Mention with { Tokens = trigger.Tokens, Core = trigger.Tokens }, RoleSlot.Weapon, "the word itself"));
            }

            foreach (var (token, part, rule) in Arguments(context, trigger))
            {
                foreach (var head in WithJoined(context, token, trigger.Sentence))
                {
                    if (!byHead.TryGetValue(head, out var found) || SlotOf(context, trigger, found.Mention, part) is not { } slot) continue;
                    links.Add(new RoleLink(t, found.Entity, found.Mention, slot, rule));
                }
            }
        }

        return links.ToImmutable();
    }

    private enum Part
    {
        Agent,
        Patient,
        Place,
        Means,
        Modifier,
    }

    private static IEnumerable<(int Token, Part Part, string Rule)> Arguments(RoleContext context, Trigger trigger)
    {
        var document = context.Document;
        var sentence = document.Sentences[trigger.Sentence];
        return trigger.Entry.Pos == TriggerPos.Noun ? OfNoun(document, trigger, sentence) : OfVerb(document, trigger.Head, sentence, trigger.Entry.TakesPreposition);
    }

    private static IEnumerable<(int Token, Part Part, string Rule)> OfVerb(Document document, int verb, TokenRange sentence, bool takesPreposition = false)
    {
        var passive = false;
        var hasSubject = false;
        var hasObject = takesPreposition;
        foreach (var child in document.Trees.Children(verb, sentence))
        {
            var relation = document.Trees.Deprel(child);
            passive |= relation is Deprel.NsubjPass or Deprel.AuxPass;
            hasSubject |= relation is Deprel.Nsubj or Deprel.NsubjPass;
            hasObject |= relation == Deprel.Obj;
        }

        foreach (var child in document.Trees.Children(verb, sentence))
        {
            switch (document.Trees.Deprel(child))
            {
                case Deprel.Nsubj: yield return (child, passive ? Part.Patient : Part.Agent, passive ? "passive subject" : "subject"); break;
                case Deprel.NsubjPass: yield return (child, Part.Patient, "passive subject"); break;
                case Deprel.Obj: yield return (child, Part.Patient, "object"); break;
                case Deprel.OblAgent: yield return (child, Part.Agent, "by"); break;
                case Deprel.Obl: yield return OfPreposition(document, child, sentence, passive); break;
                default: break;
            }
        }

        var above = document.Trees.Head(verb);
        var how = document.Trees.Deprel(verb);
        if (above < 0 || hasSubject) yield break;

        // "the gunmen who killed", "the priest killed on Monday", "drones laden with explosives tried to target"; with an object it is no passive.
        if (how is Deprel.Acl or Deprel.AclRelcl or Deprel.Amod) yield return (above, document.Tags.Xpos(verb) == Xpos.VerbParticiple && !hasObject ? Part.Patient : Part.Agent, "noun with a clause");
        else if (how is Deprel.Conj or Deprel.Advcl && document.Tags.Xpos(verb) != Xpos.VerbParticiple || (document.Trees.Deprel(verb) is Deprel.Dep && document.Tags.Upos(above) == Upos.Verb))
        {
            foreach (var child in document.Trees.Children(above, sentence))
            {
                if (document.Trees.Deprel(child) == Deprel.Nsubj) yield return (child, Part.Agent, "shared subject");
                else if (document.Trees.Deprel(child) == Deprel.NsubjPass && how == Deprel.Conj) yield return (child, Part.Patient, "shared subject");
            }
        }
    }

    private static (int Token, Part Part, string Rule) OfPreposition(Document document, int token, TokenRange sentence, bool passive)
    {
        foreach (var child in document.Trees.Children(token, sentence))
        {
            if (document.Trees.Deprel(child) != Deprel.Case) continue;
            return document.Lemmas[child] switch
            {
                "by" => (token, Part.Agent, "by"),
                "with" or "using" or "through" => (token, Part.Means, "with"),
                "at" or "on" or "against" or "into" or "outside" or "near" or "toward" or "towards" or "upon" or "to" => (token, passive ? Part.Place : Part.Patient, document.Lemmas[child]),
                _ => (token, Part.Place, document.Lemmas[child]),
            };
        }

        return (token, Part.Place, "beside the verb");
    }

    private static IEnumerable<(int Token, Part Part, string Rule)> OfNoun(Document document, Trigger trigger, TokenRange sentence)
    {
        var noun = trigger.Head;
        var takesObject = trigger.Kind.Family is "force" or "hand" or "taking" or "property" && trigger.Kind.Name is not ("attack" or "assault" or "ambush");
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (document.Trees.Head(i) != noun || trigger.Tokens.Contains(i) && i == noun) continue;
            switch (document.Trees.Deprel(i))
            {
                case Deprel.Compound or Deprel.Amod: yield return (i, Part.Modifier, "before the noun"); break;
                case Deprel.NmodPoss: yield return (i, takesObject ? Part.Patient : Part.Agent, "possessive"); break;
                case Deprel.Nmod: yield return OfNominal(document, i, sentence, takesObject); break;
                case Deprel.Acl when document.Lemmas[i] is "perpetrate" or "carry" or "stage" or "commit" or "launch":
                    foreach (var (token, part, rule) in OfVerb(document, i, sentence))
                    {
                        if (part == Part.Agent) yield return (token, part, rule);
                    }

                    break;
                default: break;
            }
        }

        // "Gunmen carried out an attack": who does the verb does the noun.
        var above = document.Trees.Head(noun);
        var relation = document.Trees.Deprel(noun);
        if (above < 0) yield break;
        if (relation == Deprel.Obj && document.Lemmas[above] is "carry" or "stage" or "launch" or "perpetrate" or "commit" or "conduct" or "make" or "mount" or "hold" or "organize" or "plan" or "order")
        {
            foreach (var child in document.Trees.Children(above, sentence))
            {
                if (document.Trees.Deprel(child) == Deprel.Nsubj) yield return (child, Part.Agent, "subject of the act's verb");
                else if (document.Trees.Deprel(child) == Deprel.Obl) yield return OfPreposition(document, child, sentence, passive: false);
            }
        }
        else if (relation == Deprel.Obj && document.Lemmas[above] is "survive" or "escape")
        {
            foreach (var child in document.Trees.Children(above, sentence))
            {
                if (document.Trees.Deprel(child) == Deprel.Nsubj) yield return (child, Part.Patient, EscapeRule);
            }
        }
        else if (relation is Deprel.NsubjPass or Deprel.Nsubj)
        {
            foreach (var child in document.Trees.Children(above, sentence))
            {
                if (document.Trees.Deprel(child) is Deprel.OblAgent) yield return (child, Part.Agent, "by");
                else if (document.Trees.Deprel(child) is Deprel.Obl) yield return OfPreposition(document, child, sentence, passive: true);
                else if (document.Trees.Deprel(child) is Deprel.Obj && document.Lemmas[above] is "kill" or "wound" or "injure" or "hit" or "destroy" or "damage" or "target" or "strike" or "leave") yield return (child, Part.Patient, "object of what the act did");
            }
        }
    }

    private static (int Token, Part Part, string Rule) OfNominal(Document document, int token, TokenRange sentence, bool takesObject)
    {
        foreach (var child in document.Trees.Children(token, sentence))
        {
            if (document.Trees.Deprel(child) != Deprel.Case) continue;
            return document.Lemmas[child] switch
            {
                "by" => (token, Part.Agent, "by"),
                "with" => (token, Part.Means, "with"),
                "of" => (token, takesObject ? Part.Patient : Part.Place, "of"),
                "on" or "against" or "at" or "upon" => (token, Part.Patient, document.Lemmas[child]),
                _ => (token, Part.Place, document.Lemmas[child]),
            };
        }

        return (token, Part.Place, "beside the noun");
    }

    // "a mayor and two guards were killed": what is joined to an argument plays its part too; of "scores of rebels" it is the rebels.
    private static IEnumerable<int> WithJoined(RoleContext context, int token, int sentenceIndex)
    {
        yield return token;
        var sentence = context.Document.Sentences[sentenceIndex];
        if (context.Document.Lemmas[token] is "score" or "dozen" or "hundred" or "thousand" or "number" or "member" or "ten")
        {
            foreach (var part in context.Document.Trees.Children(token, sentence))
            {
                if (context.Document.Trees.Deprel(part) == Deprel.Nmod) yield return part;
            }
        }

        for (var i = token + 1; i < sentence.End; i++)
        {
            if (context.Document.Trees.Head(i) == token && context.Document.Trees.Deprel(i) == Deprel.Conj) yield return i;
        }
    }

    private RoleSlot? SlotOf(RoleContext context, Trigger trigger, Candidate mention, Part part)
    {
        var isWeapon = mention.Class == NounClass.Weapon || lexicon.Noun(context.Words[mention.Head]).Any(entry => entry.Class == NounClass.Weapon);
        var isThing = mention.Class is NounClass.Target or NounClass.Weapon;
        if (part == Part.Patient && !isThing && IsPlace(context.Document, mention)) return null;
        var isPeople = mention.Class is NounClass.Armed or NounClass.State or NounClass.Person or NounClass.Official || mention.Name == NameKind.Person;
        return part switch
        {
            Part.Agent => isWeapon ? RoleSlot.Weapon : mention.Class == NounClass.Target ? null : isPeople || mention.Class == NounClass.Group || mention.Name is not null ? RoleSlot.Perpetrator : null,
            Part.Means => isWeapon ? RoleSlot.Weapon : null,
            Part.Modifier => isWeapon ? RoleSlot.Weapon : mention.Class is NounClass.Armed or NounClass.State || mention.Name == NameKind.Organization ? RoleSlot.Perpetrator : null,
            Part.Patient when isPeople || (mention.Name == NameKind.Location && trigger.Kind.HarmsPeople) => RoleSlot.Victim,
            Part.Patient when isWeapon && trigger.Kind.Family is "blast" or "hand" or "seizure" => RoleSlot.Weapon,
            Part.Patient when isThing || mention.Name is NameKind.Organization or NameKind.Misc => RoleSlot.Target,
            Part.Place when mention.Class == NounClass.Target && trigger.Kind.Family is "blast" or "property" => RoleSlot.Target,
            _ => null,
        };
    }

    // "Afrin was attacked": a town is where, not whom, also where it is taken for a person's name once.
    private static bool IsPlace(Document document, Candidate mention)
    {
        foreach (var place in document.Places.Mentions)
        {
            if (place.Place is not null && (place.Tokens.Contains(mention.Head) || document.Quote(place.Tokens) == document.Quote(mention.Tokens))) return true;
        }

        return false;
    }

    private static int HeadInTree(Document document, TokenRange tokens)
    {
        for (var i = tokens.Start; i < tokens.End; i++)
        {
            if (!tokens.Contains(document.Trees.Head(i))) return i;
        }

        return tokens.End - 1;
    }
}
