using System.Collections.Immutable;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>Makes an incident's perpetrators, targets and weapons from the links of its triggers: each entity once, by its fullest name.</summary>
public sealed class RoleAssembler(IncidentLexicon lexicon, KnownWorld world)
{
    /// <summary>The entities that play a part, each with the part most of its links give it, in the order of the text.</summary>
    public static ImmutableArray<(int Entity, RoleSlot Slot, ImmutableArray<RoleLink> Links)> Settle(IEnumerable<RoleLink> links) =>
        [.. links.GroupBy(link => link.Entity).OrderBy(group => group.Min(link => link.Mention.Head))
            .Select(group => (group.Key, Slot: group.GroupBy(link => link.Slot).OrderByDescending(slot => slot.Count()).ThenBy(slot => slot.Key).First().Key, Links: group.ToImmutableArray()))];

    public Perpetrator Perpetrator(RoleContext context, CandidateEntity entity)
    {
        var mention = Fullest(entity);
        return new Perpetrator(CountryOf(context.Document, mention) ?? Name(context.Document, mention), KindOf(context, mention), default, null, ResponsibilityStatus.Unknown, Mentions(context.Document, entity));
    }

    /// <summary>What the lexicon says of a word.</summary>
    public NounClass ClassOf(RoleContext context, int token) => lexicon.ClassOf(context.Words[token]);

    /// <param name="context">The report.</param>
    /// <param name="entity">The target.</param>
    /// <param name="damages">What is said of damage in the incident; what is worst counts, the rest stays among the claims.</param>
    public Target Target(RoleContext context, CandidateEntity entity, ImmutableArray<DamageMention> damages)
    {
        var mention = Fullest(entity);
        var kind = lexicon.Noun(context.Words[mention.Head]).Where(noun => noun.Class == NounClass.Target).Select(noun => noun.Target).FirstOrDefault();
        return new Target(Name(context.Document, mention), kind, EffectOf(entity, damages), Mentions(context.Document, entity));
    }

    public Weapon Weapon(RoleContext context, CandidateEntity entity)
    {
        var mention = Fullest(entity);
        var kind = KindOfWeapon(context, mention);
        var number = context.Document.Quantities.Quantities.FirstOrDefault(quantity => entity.Mentions.Any(other => quantity.Tokens.End <= other.Head && quantity.Tokens.Start >= other.Tokens.Start));
        return new Weapon(Name(context.Document, mention), kind, number is null ? null : new Count(number.Low, number.Best, number.High), Mentions(context.Document, entity));
    }

    private static TargetEffect EffectOf(CandidateEntity entity, ImmutableArray<DamageMention> damages)
    {
        var own = damages.Where(damage => entity.Mentions.Any(mention => mention.Head == damage.Thing)).Select(damage => damage.Effect).ToList();
        if (own.Contains(TargetEffect.Destroyed)) return TargetEffect.Destroyed;
        if (own.Contains(TargetEffect.Damaged)) return TargetEffect.Damaged;
        return own.Count > 0 || (damages.Length > 0 && damages.All(damage => damage.Effect == TargetEffect.None && damage.Thing < 0)) ? TargetEffect.None : TargetEffect.Unknown;
    }

    /// <summary>The mention that tells most: a name before a description, more words before fewer, the earlier of equals.</summary>
    public static Candidate Fullest(CandidateEntity entity) =>
        entity.Mentions.OrderByDescending(mention => mention.Name is not null).ThenByDescending(mention => mention.Tokens.Length).ThenBy(mention => mention.Head).First();

    // Line breaks inside a name are the page's, not the name's.
    internal static string Name(Document document, Candidate mention)
    {
        var range = mention.Name is NameKind.Person or NameKind.Location ? WholeName(document, mention) : WithoutVerbs(document, mention.Tokens);
        return string.Join(' ', document.Quote(range).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    // "regime used chemical weapons", "claiming Cantlie": a verb that is no part of the noun, and what stands before it, are left out.
    internal static TokenRange WithoutVerbs(Document document, TokenRange tokens)
    {
        var start = tokens.Start;
        for (var i = tokens.Start; i < tokens.End - 1; i++)
        {
            if (document.Tags.Upos(i) == Upos.Verb && (i == tokens.Start || document.Form(i - 1) is not "-") && document.Trees.Deprel(i) is not (Deprel.Amod or Deprel.Compound or Deprel.Flat)) start = i + 1;
        }

        return new TokenRange(start, tokens.End);
    }

    // "Islamic State", not "State".
    private static TokenRange WholeName(Document document, Candidate mention)
    {
        foreach (var name in document.Names.Mentions)
        {
            if (name.Tokens.Contains(mention.Head) && name.Tokens.Start >= mention.Tokens.Start && name.Tokens.Start < mention.Core.Start && mention.Class is not NounClass.None) return new TokenRange(name.Tokens.Start, mention.Core.End);
        }

        return mention.Core;
    }

    // "Turkish" in "Turkish airstrikes" names Turkey.
    private string? CountryOf(Document document, Candidate mention) =>
        mention is { IsModifier: true, Tokens.Length: 1 } && world.Countries.FindPeople(document.Form(mention.Head)) is { } country ? world.Countries.Of(country)?.Name : null;

    internal static Evidence Mentions(Document document, CandidateEntity entity) =>
        Evidence.Of([.. entity.Mentions.Select(mention => document.SpanOf(mention.Tokens)).Distinct()], null);

    // The longest phrase that the world knows: "tear gas shells" are no artillery.
    private WeaponKind KindOfWeapon(RoleContext context, Candidate mention)
    {
        for (var start = mention.Tokens.Start; start <= mention.Head; start++)
        {
            if (world.Weapons.Find(ClaimBuilder.Text(context.Document, new TokenRange(start, mention.Head + 1))) is { } known) return known;
        }

        return lexicon.Noun(context.Words[mention.Head]).Where(noun => noun.Class == NounClass.Weapon).Select(noun => noun.Weapon).Append(TreeRoles.CraftOf(context.Document, mention)).First();
    }

    private ActorKind KindOf(RoleContext context, Candidate mention)
    {
        for (var i = mention.Tokens.Start; i < mention.Head; i++)
        {
            if (context.Document.Lemmas[i] is "unidentified" or "unknown" or "masked" or "hooded" or "armed") return ActorKind.Unidentified;
        }

        return mention.Class switch
        {
            NounClass.State => ActorKind.State,
            NounClass.Group => ActorKind.Organization,
            _ when mention.Name == NameKind.Organization => ActorKind.Organization,
            _ when mention.Name == NameKind.Location => ActorKind.State,
            _ => ActorKind.Individual,
        };
    }
}
