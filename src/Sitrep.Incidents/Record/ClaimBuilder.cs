using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Incidents;

/// <summary>Claims of an incident: who says so many were killed, who says who did it.</summary>
internal static class ClaimBuilder
{
    public static IEnumerable<Claim> OfCasualties(Document document, ImmutableArray<CasualtyMention> casualties, Attribution attribution)
    {
        foreach (var mention in casualties)
        {
            var words = document.SpanOf(mention.People).Cover(document.Tokens.Span(mention.CueToken));
            var (by, via) = attribution.Of(words);
            yield return new Claim(FieldOf(mention.Outcome), ValueOf(mention), words, by, via, mention.Factuality);
        }
    }

    public static IEnumerable<Claim> OfResponsibility(Document document, ImmutableArray<ResponsibilityMention> responsibilities, Attribution attribution)
    {
        foreach (var mention in responsibilities)
        {
            if (mention.Actor is { Length: 1 } pronoun && document.Tags.Upos(pronoun.Start) == Upos.Pron) continue;
            var (by, via) = attribution.Of(mention.Words);
            if (mention.By is { } accuser) by = [Text(document, accuser)];
            else if (mention.Status == ResponsibilityStatus.Claimed && mention.Actor is { } claimant) by = [Text(document, claimant)];
            else if (mention.Actor is { } accused && by is [var only] && Text(document, accused).EndsWith(only, StringComparison.Ordinal)) by = [];
            yield return new Claim("perpetrators", mention.Actor is { } actor ? Text(document, actor) : "unknown", mention.Words, by, via, FactualityOf(mention.Status));
        }
    }

    /// <summary>That somebody came to no harm, where the words of an escape say so.</summary>
    public static IEnumerable<Claim> OfEscapes(IncidentAnalysis analysis, ImmutableArray<RoleLink> links, Attribution attribution)
    {
        var document = analysis.Context.Document;
        foreach (var link in links.Where(link => link.Rule == TreeRoles.EscapeRule))
        {
            var words = document.SpanOf(link.Mention.Tokens).Cover(document.SpanOf(analysis.Context.Triggers[link.Trigger].Tokens));
            var (by, via) = attribution.Of(words);
            yield return new Claim("victims", $"{Text(document, link.Mention.Core)} unharmed", words, by, via, Factuality.Asserted);
        }
    }

    /// <summary>What is said of damage to things: "no damage", "damaged a building".</summary>
    public static IEnumerable<Claim> OfDamage(Document document, IEnumerable<DamageMention> damages, Attribution attribution)
    {
        foreach (var damage in damages)
        {
            var words = document.SpanOf(damage.Words);
            var (by, via) = attribution.Of(words);
            var thing = damage.Thing < 0 ? "" : document.Quote(new TokenRange(damage.Thing, damage.Thing + 1)) + " ";
            yield return new Claim("targets", damage.Effect == TargetEffect.None ? $"{thing}undamaged" : $"{thing}{damage.Effect.ToString().ToLowerInvariant()}", words, by, via, Factuality.Asserted);
        }
    }

    /// <summary>"There was no damage to him, officials said": that somebody was not harmed, in the sentences of an incident.</summary>
    public static IEnumerable<Claim> OfNoHarm(Document document, IEnumerable<int> sentences, Attribution attribution)
    {
        foreach (var sentence in sentences)
        {
            var range = document.Sentences[sentence];
            for (var i = range.Start; i + 3 < range.End; i++)
            {
                if (document.Lemmas[i] != "no" || document.Lemmas[i + 1] is not ("damage" or "harm" or "injury" or "hurt") || document.Lemmas[i + 2] != "to" || document.Tags.Upos(i + 3) is not (Upos.Pron or Upos.Propn)) continue;
                var words = document.SpanOf(new TokenRange(i, i + 4));
                var (by, via) = attribution.Of(words);
                yield return new Claim("victims", "unharmed", words, by, via, Factuality.Asserted);
            }
        }
    }

    public static string Text(Document document, TokenRange range) =>
        string.Join(' ', document.Quote(range).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string FieldOf(Outcome outcome) => outcome switch
    {
        Outcome.Killed => "casualties.killed",
        Outcome.Wounded => "casualties.wounded",
        _ => "victims",
    };

    private static string ValueOf(CasualtyMention mention) =>
        mention.Outcome is Outcome.Killed or Outcome.Wounded
            ? mention.Count is { } count ? count.Best.ToString(CultureInfo.InvariantCulture) : "unknown"
            : string.Create(CultureInfo.InvariantCulture, $"{mention.Count?.Best} {mention.Outcome.ToString().ToLowerInvariant()}").Trim();

    private static Factuality FactualityOf(ResponsibilityStatus status) => status switch
    {
        ResponsibilityStatus.Denied => Factuality.Denied,
        ResponsibilityStatus.Suspected => Factuality.Possible,
        _ => Factuality.Asserted,
    };
}
