using System.Collections.Immutable;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>An incident's perpetrators: whom the tree shows to act, and whom somebody holds responsible, each with how the report holds it.</summary>
internal sealed class PerpetratorBuilder(RoleAssembler assembler, KnownWorld world)
{
    public ImmutableArray<Perpetrator> Build(IncidentAnalysis analysis, ImmutableArray<ResponsibilityMention> responsibilities, IEnumerable<(int Entity, RoleSlot Slot, ImmutableArray<RoleLink> Links)> linked, Attribution attribution)
    {
        var document = analysis.Context.Document;
        var perpetrators = new List<Perpetrator>();
        var named = new HashSet<int>();
        foreach (var (entity, _, links) in linked.Where(role => role.Slot == RoleSlot.Perpetrator))
        {
            if (links.All(link => OnlyTells(analysis, link, responsibilities, attribution))) continue;
            named.Add(entity);
            var perpetrator = assembler.Perpetrator(analysis.Context, analysis.Entities[entity]);
            perpetrators.Add(perpetrator with { Status = StatusOf(document, analysis.Entities[entity], perpetrator.Kind, responsibilities, links, attribution) });
        }

        foreach (var mention in responsibilities)
        {
            if (mention.Actor is not { } actor || mention.Status is ResponsibilityStatus.Unknown || document.Tags.Upos(actor.End - 1) == Upos.Pron) continue;
            var entity = IndexOf(analysis.Entities, actor);
            if (entity >= 0 && !named.Add(entity)) continue;
            var who = entity >= 0 ? analysis.Entities[entity] : Unlisted(analysis.Context, actor, mention.Sentence);
            if (perpetrators.Exists(known => known.Mentions.Words.Any(document.SpanOf(actor).Overlaps))) continue;
            var perpetrator = assembler.Perpetrator(analysis.Context, who) with { Status = mention.Status };

            // "police blamed separatists" read as one phrase: the words that were found to be accused are surer.
            var isMisread = who.Mentions.Any(found => found.Tokens.Contains(mention.CueToken));
            perpetrators.Add(isMisread ? perpetrator with { Name = ClaimBuilder.Text(document, actor) } : perpetrator);
        }

        return [.. perpetrators.Where(perpetrator => !IsNamedBetter(perpetrator, perpetrators))];
    }

    // "Turkish" of "the Turkish assault", where Turkish troops are named as well.
    private bool IsNamedBetter(Perpetrator perpetrator, List<Perpetrator> all) =>
        world.Countries.FindName(perpetrator.Name) is { } country && all.Exists(other => other != perpetrator && other.Kind == ActorKind.State && world.Countries.FindName(other.Name) is null && world.Actors.Resolve(other.Name).Country == country);

    // "Police said gunmen killed …", "the opposition accused them of killing …": who tells of it, or accuses of it, has not done it.
    private static bool OnlyTells(IncidentAnalysis analysis, RoleLink link, ImmutableArray<ResponsibilityMention> responsibilities, Attribution attribution)
    {
        // "The rebels said they had entered the town": who tells of himself has done it; "responded with strikes" tells nothing.
        if (link.Rule == TriggerArguments.AnswerRule || link.Rule.EndsWith(TreeRoles.ByPronoun, StringComparison.Ordinal)) return false;
        var document = analysis.Context.Document;
        var trigger = analysis.Context.Triggers[link.Trigger];
        return attribution.IsTeller(document.SpanOf(link.Mention.Tokens), document.SpanOf(trigger.Tokens))
            || responsibilities.Any(mention => mention.By is { } by && by.Contains(link.Mention.Head) && mention.Sentence == trigger.Sentence);
    }

    private static int IndexOf(ImmutableArray<CandidateEntity> entities, TokenRange actor)
    {
        for (var i = 0; i < entities.Length; i++)
        {
            if (Overlaps(entities[i], actor)) return i;
        }

        return -1;
    }

    // Somebody whom no list of candidates has.
    private CandidateEntity Unlisted(RoleContext context, TokenRange actor, int sentence)
    {
        var document = context.Document;
        var start = actor.Start;
        while (start + 1 < actor.End && document.Tags.Upos(start) == Upos.Det) start++;
        var tokens = new TokenRange(start, actor.End);
        var name = document.Names.Mentions.Where(mention => mention.Tokens.Overlaps(tokens)).Select(mention => (NameKind?)mention.Kind).FirstOrDefault();
        return new CandidateEntity(document.Quote(tokens), [new Candidate(tokens, tokens, tokens.End - 1, sentence, IsModifier: false, assembler.ClassOf(context, tokens.End - 1), name)]);
    }

    // What is said of responsibility goes before how the act itself is told.
    private static ResponsibilityStatus StatusOf(Document document, CandidateEntity entity, ActorKind kind, ImmutableArray<ResponsibilityMention> responsibilities, ImmutableArray<RoleLink> links, Attribution attribution)
    {
        var said = responsibilities.Where(mention => mention.Actor is { } actor && Overlaps(entity, actor)).OrderBy(mention => mention.Status == ResponsibilityStatus.Denied).FirstOrDefault();
        if (said is not null) return said.Status;
        if (kind == ActorKind.Unidentified) return ResponsibilityStatus.Unknown;
        if (links.Any(link => IsSuspected(document, link.Mention.Tokens))) return ResponsibilityStatus.Suspected;
        return attribution.Of(document.SpanOf(links[0].Mention.Tokens)).By.IsEmpty ? ResponsibilityStatus.Established : ResponsibilityStatus.Accused;
    }

    // "suspected militants", "alleged members of".
    private static bool IsSuspected(Document document, TokenRange mention)
    {
        for (var i = Math.Max(0, mention.Start - 1); i < mention.End; i++)
        {
            if (document.Lemmas[i] is "suspected" or "suspect" or "alleged" or "presumed" or "purported" or "allege" or "presume") return true;
        }

        return false;
    }

    private static bool Overlaps(CandidateEntity entity, TokenRange actor) => entity.Mentions.Any(mention => !mention.IsModifier && actor.Contains(mention.Head));
}
