using System.Collections.Immutable;
using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Incidents;

/// <summary>
/// Brings responsibility and statements together: "the group said it carried out the attack" is a claim by the group; "the rebels carried out the
/// attack, the army said" an accusation by the army; "the group" is the one named before.
/// </summary>
internal static class ResponsibilityResolver
{
    public static ImmutableArray<ResponsibilityMention> Resolve(Document document, ImmutableArray<ResponsibilityMention> mentions, ImmutableArray<Statement> statements) =>
        [.. mentions.Select(mention => Resolve(document, mention, statements))];

    private static ResponsibilityMention Resolve(Document document, ResponsibilityMention mention, ImmutableArray<Statement> statements)
    {
        if (mention.Actor is not { } actor) return mention;
        var teller = Teller(document, mention, statements);
        if (actor.Length == 1 && document.Tags.Upos(actor.Start) == Upos.Pron)
        {
            if (teller is { } speaker && IsOwn(document.Form(actor.Start)))
                return mention with { Actor = speaker, Status = mention.Status == ResponsibilityStatus.Established ? ResponsibilityStatus.Claimed : mention.Status };
            return Named(document, actor.Start) is { } named ? mention with { Actor = named } : mention;
        }

        if (mention.Status == ResponsibilityStatus.Established && mention.By is null && teller is { } accuser) mention = mention with { Status = ResponsibilityStatus.Accused, By = accuser };
        return IsPointing(document, actor) && Named(document, actor.End - 1) is { } name ? mention with { Actor = name } : mention;
    }

    // The nearest speaker whose words hold the mention, and who is not part of it.
    private static TokenRange? Teller(Document document, ResponsibilityMention mention, ImmutableArray<Statement> statements)
    {
        var cue = document.Tokens.Span(mention.CueToken);
        var holding = statements.Where(statement => statement.SpeakerSpan is not null && statement.Content.Any(content => content.Overlaps(cue))).OrderBy(statement => statement.Content.Sum(content => content.Length)).FirstOrDefault();
        return holding?.SpeakerSpan is { } speaker && !speaker.Overlaps(mention.Words) ? document.Tokens.Covering(speaker) : null;
    }

    // "it", "they", "we", "I" in what somebody says is most likely the speaker; "he" as likely another.
    private static bool IsOwn(ReadOnlySpan<char> form) =>
        form.Equals("it", StringComparison.OrdinalIgnoreCase) || form.Equals("they", StringComparison.OrdinalIgnoreCase) || form.Equals("we", StringComparison.OrdinalIgnoreCase) || form is "I";

    private static bool IsPointing(Document document, TokenRange actor) =>
        actor.Length <= 3 && document.Tags.Upos(actor.Start) == Upos.Det && document.Tags.Upos(actor.End - 1) == Upos.Noun;

    private static TokenRange? Named(Document document, int head)
    {
        if (!document.Has(Layer.Coreference) || document.Coreference.OfHead(head) is not { } entity) return null;
        var main = entity.Mentions[entity.Main];
        return document.Tags.Upos(main.HeadToken) == Upos.Propn ? main.Tokens : null;
    }
}
