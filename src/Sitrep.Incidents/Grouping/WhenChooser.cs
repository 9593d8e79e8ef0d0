using System.Collections.Immutable;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>When an incident happened: the day its triggers' sentences give, else what a lasting act's duration gives, else, for what the report opens with, the week before publication.</summary>
public static class WhenChooser
{
    private const int LeadSentences = 4;
    private const string LeadRule = "told in the lead without a day: in the week up to publication";

    private const string GoingRule = "told in the present or the perfect without a day: in the week up to publication";

    internal static When? Choose(RoleContext context, ImmutableArray<TriggerSetting> settings, TriggerGroup group, Doubts doubts)
    {
        // The first mention with a day; a finer one told later is preferred to a coarse one.
        TimeExpression? best = null;
        foreach (var t in group.Triggers)
        {
            if (settings[t].Time is not { Dates: { } dates } time) continue;
            if (best is null || dates.Precision < best.Dates!.Value.Precision) best = time;
        }

        if (Lasting(context, group) is { } lasting) return lasting;
        var document = context.Document;
        if (best is not null) return DayDoubt.Weigh(document, best, group.Triggers.Any(t => IsToldAsDone(context.Triggers[t], best)), doubts);
        var unresolved = group.Triggers.Select(t => settings[t].Unresolved).FirstOrDefault(time => time is not null);
        if (unresolved is not null) return DayDoubt.Coarser(document, unresolved, doubts);
        if (context.Triggers[group.Triggers[0]].Sentence >= LeadSentences) return Going(context, group);
        if (document.Report.Published is { } published) return new When(new DateInterval(published.AddDays(-6), published, DatePrecision.Week), Evidence.ByRule(LeadRule));
        doubts.Unresolved(document.SpanOf(context.Triggers[group.Triggers[0]].Tokens), $"No day is told for this, and the day of publication {DayDoubt.NoPublication(document)}.");
        return null;
    }

    // "have been kidnapped since January", "in five years": a total over a time is no news of the week.
    private static bool IsOverTime(Document document, TokenRange sentence)
    {
        foreach (var time in document.Times.Expressions)
        {
            if (sentence.Contains(time.Tokens) && !time.Value.EndsWith("_REF", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    // "Set 10 September for the attack": a noun alone does not tell that it is past; "next month" is of something else more often than not.
    private static bool IsToldAsDone(Trigger trigger, TimeExpression time) =>
        trigger.Stage == Stage.Accomplished && (trigger.Entry.Pos != TriggerPos.Noun || time.Dates!.Value.Precision != DatePrecision.Day);

    // "Forces are battling the last fighters", "soldiers have seized a town": a present or a perfect without a day is news of the days before publication.
    private static When? Going(RoleContext context, TriggerGroup group)
    {
        var document = context.Document;
        if (document.Report.Published is not { } published) return null;
        foreach (var t in group.Triggers)
        {
            var trigger = context.Triggers[t];
            if (trigger.Entry.Pos != TriggerPos.Verb || trigger.Stage != Stage.Accomplished || IsOverTime(document, document.Sentences[trigger.Sentence]) || IsLongCourse(document, trigger)) continue;
            foreach (var child in document.Trees.Children(trigger.Head, document.Sentences[trigger.Sentence]))
            {
                if (document.Trees.Deprel(child) is not (Deprel.Aux or Deprel.AuxPass)) continue;
                var form = document.Form(child);
                var perfect = form is "have" or "has" or "’ve" or "'ve" && document.Tags.Xpos(trigger.Head) == Xpos.VerbParticiple;
                var progressive = form is "are" or "is" or "’re" or "'re" && document.Tags.Xpos(trigger.Head) == Xpos.VerbIng;
                if (perfect || progressive) return new When(new DateInterval(published.AddDays(-6), published, DatePrecision.Week), Evidence.Of([document.SpanOf(new TokenRange(child, child + 1)), document.SpanOf(trigger.Tokens)], GoingRule));
            }
        }

        return null;
    }

    // "have been slowly recaptured", "have often attacked": a long course is no news of the week.
    private static bool IsLongCourse(Document document, Trigger trigger)
    {
        foreach (var child in document.Trees.Children(trigger.Head, document.Sentences[trigger.Sentence]))
        {
            if (document.Lemmas[child] is "slowly" or "gradually" or "steadily" or "repeatedly" or "often" or "frequently" or "regularly" or "increasingly" or "long" or "always" or "routinely" or "sometimes" or "systematically") return true;
        }

        return false;
    }

    // "have been camping outside the green zone for nearly a month": until publication, from so long before.
    private static When? Lasting(RoleContext context, TriggerGroup group)
    {
        var document = context.Document;
        if (document.Report.Published is not { } published) return null;
        foreach (var t in group.Triggers)
        {
            var trigger = context.Triggers[t];
            if (trigger.Kind.Family is not ("camp" or "crowd" or "clash" or "taking") || trigger.Entry.Pos != TriggerPos.Verb) continue;
            var sentence = document.Sentences[trigger.Sentence];
            foreach (var time in document.Times.Expressions)
            {
                if (time.Kind != TimeKind.Duration || !sentence.Contains(time.Tokens) || time.Tokens.Start < trigger.Tokens.End || time.Tokens.Start - trigger.Tokens.End > 10) continue;
                if (!FollowsFor(document, time.Tokens, trigger.Tokens.End) || PastSpan.StartOf(time.Value, published) is not { } start) continue;
                return new When(new DateInterval(start.Day, published, start.Precision), Evidence.Of([document.SpanOf(time.Tokens)], "lasting until publication"));
            }
        }

        return null;
    }

    private static bool FollowsFor(Document document, TokenRange time, int from)
    {
        for (var i = time.Start; i >= Math.Max(from, time.Start - 3); i--)
        {
            if (document.Lemmas[i] is "for" or "since") return true;
        }

        return false;
    }
}
