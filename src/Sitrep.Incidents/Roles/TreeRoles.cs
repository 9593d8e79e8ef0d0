using System.Collections.Immutable;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>
/// Roles by the way from trigger to noun in the tree: subject, object, agent, "of", "on", "by", what stands before the noun.
/// What a noun is decides between the parts: a drone that strikes is a weapon, a house that is struck a target.
/// </summary>
public sealed class TreeRoles(IncidentLexicon lexicon)
{
    /// <summary>End of a rule by which a pronoun stands in the grammar and somebody named before is meant.</summary>
    public const string ByPronoun = ", by a pronoun";

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

            foreach (var argument in TriggerArguments.Of(context, trigger))
            {
                var named = Named(context.Document, argument.Token, byHead);
                var rule = named == argument.Token ? argument.Rule : $"{argument.Rule}{ByPronoun}";
                foreach (var head in WithJoined(context, named, context.Document.Sentences.Of(named)))
                {
                    if (!byHead.TryGetValue(head, out var found) || SlotOf(context, trigger, found.Mention, argument.Part) is not { } slot) continue;
                    links.Add(new RoleLink(t, found.Entity, found.Mention, slot, rule));
                    if (slot != RoleSlot.Weapon || argument.Part != ArgumentPart.Agent) continue;
                    foreach (var owner in OwnersOf(context, head, trigger.Sentence))
                    {
                        if (byHead.TryGetValue(owner, out var whose) && SlotOf(context, trigger, whose.Mention, ArgumentPart.Modifier) == RoleSlot.Perpetrator) links.Add(new RoleLink(t, whose.Entity, whose.Mention, RoleSlot.Perpetrator, "whose weapon it is"));
                    }
                }
            }
        }

        return links.ToImmutable();
    }

    // "They had entered the town": whom the pronoun stands for, by the mention before it that is a candidate.
    private static int Named(Document document, int token, Dictionary<int, (int Entity, Candidate Mention)> byHead)
    {
        if (document.Tags.Upos(token) != Upos.Pron || document.Lemmas[token].EndsWith("self", StringComparison.Ordinal) || document.Lemmas[token].EndsWith("selves", StringComparison.Ordinal) || document.Coreference.OfHead(token) is not { } entity) return token;
        for (var m = entity.Mentions.Length - 1; m >= 0; m--)
        {
            if (entity.Mentions[m].HeadToken < token && document.Tags.Upos(entity.Mentions[m].HeadToken) != Upos.Pron && byHead.ContainsKey(entity.Mentions[m].HeadToken)) return entity.Mentions[m].HeadToken;
        }

        return token;
    }

    // "Russian and Syrian planes": whose they are stands before them.
    private static IEnumerable<int> OwnersOf(RoleContext context, int weapon, int sentenceIndex)
    {
        var sentence = context.Document.Sentences[sentenceIndex];
        return context.Document.Trees.Children(weapon, sentence).Where(child => context.Document.Trees.Deprel(child) is Deprel.Amod or Deprel.Compound or Deprel.NmodPoss).SelectMany(child => WithJoined(context, child, sentenceIndex));
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
            if (context.Document.Trees.Head(i) != token) continue;
            if (context.Document.Trees.Deprel(i) == Deprel.Conj) yield return i;

            // "troops backed by militias": who helps takes part.
            if (context.Document.Trees.Deprel(i) == Deprel.Acl && context.Document.Lemmas[i] is "back" or "support" or "join" or "assist" or "accompany")
            {
                foreach (var helper in context.Document.Trees.Children(i, sentence))
                {
                    if (context.Document.Trees.Deprel(helper) is Deprel.OblAgent || (context.Document.Trees.Deprel(helper) == Deprel.Obl && context.Document.Trees.Children(helper, sentence).Any(child => context.Document.Lemmas[child] == "by"))) yield return helper;
                }
            }

            // "citizens, including the aid workers David Haines and Alan Henning".
            if (context.Document.Trees.Deprel(i) != Deprel.Nmod || !context.Document.Trees.Children(i, sentence).Any(child => context.Document.Lemmas[child] is "include" or "including" && context.Document.Trees.Deprel(child) == Deprel.Case)) continue;
            yield return i;
            foreach (var joined in context.Document.Trees.Children(i, sentence))
            {
                if (context.Document.Trees.Deprel(joined) == Deprel.Conj) yield return joined;
            }
        }
    }

    private RoleSlot? SlotOf(RoleContext context, Trigger trigger, Candidate mention, ArgumentPart part)
    {
        var isWeapon = mention.Class == NounClass.Weapon || lexicon.Noun(context.Words[mention.Head]).Any(entry => entry.Class == NounClass.Weapon);
        var isThing = mention.Class is NounClass.Target or NounClass.Weapon;
        if (part is ArgumentPart.Patient or ArgumentPart.Source && !isThing && IsPlace(context.Document, mention)) return null;
        var isPeople = mention.Class is NounClass.Armed or NounClass.State or NounClass.Person or NounClass.Official || mention.Name == NameKind.Person || IsPeople(context.Document, mention);
        if (part != ArgumentPart.Agent && IsSettlement(context.Document, mention) && trigger.Kind.Family is "territory" or "blast" or "clash") return null;
        if (part is ArgumentPart.Agent or ArgumentPart.Opponent && IsHarmed(context.Document, mention)) return null;
        var acts = isPeople || mention.Class == NounClass.Group || mention.Name is not null;
        return part switch
        {
            ArgumentPart.Agent => isWeapon || IsWarCraft(context.Document, mention) ? RoleSlot.Weapon : mention.Class == NounClass.Target ? null : acts ? RoleSlot.Perpetrator : null,
            ArgumentPart.Opponent => isWeapon ? RoleSlot.Weapon : mention.Class == NounClass.Target || IsPlace(context.Document, mention, PlacePrecision.Admin1) ? null : acts ? RoleSlot.Perpetrator : null,
            ArgumentPart.Means => isWeapon ? RoleSlot.Weapon : null,
            ArgumentPart.Modifier => isWeapon ? RoleSlot.Weapon : mention.Class is NounClass.Armed or NounClass.State || mention.Name == NameKind.Organization ? RoleSlot.Perpetrator : null,
            ArgumentPart.Source => isPeople || mention.Class == NounClass.Group || mention.Name == NameKind.Organization ? RoleSlot.Victim : null,
            ArgumentPart.Patient when isWeapon && trigger.Kind.IsResult => null,
            ArgumentPart.Patient when mention is { IsModifier: true, Name: NameKind.Location } => null,
            ArgumentPart.Patient when (isPeople && !isWeapon) || (mention.Name == NameKind.Location && trigger.Kind.HarmsPeople) => RoleSlot.Victim,
            ArgumentPart.Patient when isWeapon && trigger.Kind.Family is "blast" or "hand" or "seizure" => RoleSlot.Weapon,
            ArgumentPart.Patient when isThing || mention.Name is NameKind.Organization or NameKind.Misc => RoleSlot.Target,
            ArgumentPart.Place when mention.Class == NounClass.Target && trigger.Kind.Family is "blast" or "property" => RoleSlot.Target,
            _ => null,
        };
    }

    // "Russian aircraft conducted strikes": hit they are a target, hitting a weapon.
    private static bool IsWarCraft(Document document, Candidate mention) => mention.Class == NounClass.Target && CraftOf(document, mention) != WeaponKind.Unknown;

    /// <summary>What a craft that strikes is used as.</summary>
    internal static WeaponKind CraftOf(Document document, Candidate mention) => document.Lemmas[mention.Head] switch
    {
        "aircraft" or "plane" or "helicopter" => WeaponKind.Aircraft,
        "tank" => WeaponKind.Tank,
        "gunboat" or "warship" => WeaponKind.Artillery,
        _ => WeaponKind.Unknown,
    };

    // "four Americans", "the Sunnis": a people's name in the plural.
    private static bool IsPeople(Document document, Candidate mention) =>
        mention is { Name: NameKind.Misc, IsModifier: false } && document.Form(mention.Head) is [>= 'A' and <= 'Z', .., >= 'a' and <= 'z', 's'];

    // "captured the border town", "bombed rebel-held towns": that is where.
    private static bool IsSettlement(Document document, Candidate mention) => document.Lemmas[mention.Head] is "town" or "village" or "city" or "enclave" or "suburb";

    // "Dead children", "other murdered men", "civilians": who comes to harm has not done it.
    private static bool IsHarmed(Document document, Candidate mention)
    {
        if (document.Lemmas[mention.Head] is "civilian" or "child" or "victim" or "hostage" or "refugee" or "baby" or "toddler" or "patient" or "corpse" or "body") return true;
        for (var i = mention.Tokens.Start; i < mention.Head; i++)
        {
            if (document.Lemmas[i] is "dead" or "murdered" or "killed" or "wounded" or "injured" or "murder" or "kill" or "wound" or "injure") return true;
        }

        return false;
    }

    // "Afrin was attacked": a town is where, not whom, also where it is taken for a person's name once.
    private static bool IsPlace(Document document, Candidate mention, PlacePrecision coarsest = PlacePrecision.Country)
    {
        foreach (var place in document.Places.Mentions)
        {
            if (place.Place is not null && place.Place.Precision <= coarsest && (place.Tokens.Contains(mention.Head) || document.Quote(place.Tokens) == document.Quote(mention.Tokens))) return true;
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
