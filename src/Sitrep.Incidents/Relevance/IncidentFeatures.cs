using System.Collections.Immutable;
using Sitrep.Language;
using Sitrep.Reports;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>What speaks for and against a group of triggers telling one particular incident: how sure its words are, how they stand in the text, whether there is somebody, sometime, somewhere, how many.</summary>
public static class IncidentFeatures
{
    private const int LeadSentences = 4;
    private const int LongestClimb = 30;

    /// <summary>Template of how long the report is, its value for a few sentences, and what else says that it is news and no essay.</summary>
    internal const string Length = "the report is", Note = "a note", Wire = "a wire, by its dateline or credits";

    private const double WordsAreWorth = 0.9;

    /// <summary>Features of one group, each once.</summary>
    internal static ImmutableArray<IncidentFeature> Of(IncidentLexicon lexicon, IncidentAnalysis analysis, TriggerGroup group, Coding coding, When? when, Where? where, ImmutableArray<CasualtyMention> casualties)
    {
        var features = new List<IncidentFeature>();
        var context = analysis.Context;
        var document = context.Document;
        var triggers = analysis.TriggersOf(group).ToList();

        // "He was captured" tells of nobody in particular, whoever he is.
        ImmutableArray<RoleLink> links = [.. analysis.LinksOf(group).Where(link => !link.Rule.EndsWith(TreeRoles.ByPronoun, StringComparison.Ordinal))];

        var missed = 1.0;
        foreach (var trigger in triggers) missed *= 1 - (WordsAreWorth * trigger.Entry.Strength);
        Graded("surety of its words, of 8", (int)((1 - missed) * 8));
        Graded("words that tell it", Math.Min(6, triggers.Count));
        Graded("sentences that tell it", Math.Min(5, triggers.Select(trigger => trigger.Sentence).Distinct().Count()));
        Add("kind", coding.Kind.Name);
        Add("event", AcledNames.TypeOf(coding.SubEvent).ToString());
        Add("stage", triggers.Exists(trigger => trigger.Stage == Stage.Accomplished) ? "accomplished" : triggers[0].Stage.ToString());
        if (triggers.TrueForAll(trigger => trigger.Kind.IsResult))
        {
            Add("nothing but", "deaths or injuries");
            if (triggers.Exists(trigger => context.TriggersOf(trigger.Sentence).ToArray().Any(other => other.Kind.Name is "~accident" or "~natural-disaster"))) Add("nothing but", "harm by an accident or disaster");
        }


        var time = when is null ? "none" : when.Evidence.Words.IsEmpty ? "lead" : when.Dates.Precision.ToString();
        Add("its time", time);
        if (when is not null && document.Report.Published is { } published) Add("it was", Age(published.DayNumber - when.Dates.End.DayNumber));
        foreach (var t in group.Triggers)
        {
            if (analysis.Settings[t].Time is { } dated && dated.Tokens.Start > 0) Add("time behind", document.Lemmas[dated.Tokens.Start - 1]);
            if (analysis.Settings[t].Place is { } at && at.Tokens.Start > 0) Add("place behind", document.Lemmas[at.Tokens.Start - 1]);
        }

        var most = casualties.Select(mention => mention.Count?.Best ?? 0).DefaultIfEmpty(0).Max();
        Add("people harmed", most switch { 0 => "none told", < 10 => "fewer than 10", < 100 => "fewer than 100", < 500 => "fewer than 500", _ => "500 or more" });
        var told = triggers.Select(trigger => document.SpanOf(document.Sentences[trigger.Sentence])).ToList();
        var place = where is null ? "none" : !where.Evidence.Words.Any(word => told.Exists(word.Overlaps)) ? "by rule" : where.Place is null ? "unknown" : where.Precision.ToString();
        Add("its place", place);

        foreach (var slot in Enum.GetValues<RoleSlot>())
        {
            var filled = links.Where(link => link.Slot == slot).ToList();
            if (filled.Count > 0) Add(slot.ToString(), "some");
            foreach (var link in filled) Add(slot.ToString(), $"{link.Mention.Class} {link.Mention.Name}");
        }

        if (!casualties.IsEmpty) Add("harm", casualties.Any(mention => mention.Count is { Best: > 0 }) ? "counted" : "told");
        Add("roles", Math.Min(3, links.Select(link => link.Slot).Distinct().Count()).ToString(System.Globalization.CultureInfo.InvariantCulture));

        var first = triggers[0];
        Add("told in the report's", first.Sentence == 0 ? "first sentence" : first.Sentence < LeadSentences ? "lead" : first.Sentence * 3 < document.Sentences.Count * 2 ? "body" : "end");
        Context();
        Graded("acts in the report", Math.Min(5, analysis.Groups.Length));
        foreach (var trigger in triggers.Take(3)) OfTrigger(document, trigger);
        foreach (var form in triggers.Select(trigger => Form(document, trigger)).Distinct(StringComparer.Ordinal)) Add("some form", form);
        return [.. features.DistinctBy(feature => feature.Key)];

        void Add(string template, string value) => features.Add(new IncidentFeature(template, value, FeatureHash.Mix(FeatureHash.Of(template), FeatureHash.Of(value))));

        // "at least so many", for each step.
        void Graded(string template, int value)
        {
            for (var step = 1; step <= value; step++) features.Add(new IncidentFeature(template, $"{step} or more", FeatureHash.Mix(FeatureHash.Of(template), (uint)step)));
        }

        // What else the report is and tells: a wire tells what happened, a column what is thought of it; what was told before is told again.
        void Context()
        {
            var length = document.Sentences.Count switch { <= 8 => Note, <= 16 => "short", <= 30 => "middling", _ => "long" };
            Add(Length, length);
            if (!document.Report.DatelineSpan.IsEmpty || document.Report.Credits.Any(Agencies.IsAgency)) Add(Length, Wire);
            Add("time in a report", $"{time}, {length}");
            Add("place in a report", $"{place}, {length}");
            Add("event and time", $"{AcledNames.TypeOf(coding.SubEvent)}, {time}");
            Add("event, time and place", $"{AcledNames.TypeOf(coding.SubEvent)}, {(when is null ? "some" : "no")}, {place}");
            Add("type", coding.SubEvent.ToString());
            var talked = Clause(document, first.Head);
            if (talked >= 0 && talked != first.Head)
            {
                Add("its clause's verb", document.Tags.Xpos(talked).ToString());
                if (lexicon.IsTalk(document.Lemmas[talked])) Add("it is", "talked of");
            }

            var before = analysis.Groups.TakeWhile(other => other != group).Select(other => analysis.TriggersOf(other).ToList()).Where(other => other.Exists(one => one.Kind.Family == first.Kind.Family)).ToList();
            Add("told before", before.Count == 0 ? "nothing like it" : before.Exists(other => other.Exists(one => one.Kind == first.Kind)) ? "its kind" : "its family");
            var who = links.Any(link => link.Slot == RoleSlot.Perpetrator);
            var whom = links.Any(link => link.Slot is RoleSlot.Victim or RoleSlot.Target);
            Add("it has", (who, whom) switch { (true, true) => "who and whom", (true, false) => "who", (false, true) => "whom", _ => "neither" });
            Add("it has", $"{((who, whom) switch { (true, true) => "who and whom", (true, false) => "who", (false, true) => "whom", _ => "neither" })}, time {time}");
        }

        void OfTrigger(Document text, Trigger trigger)
        {
            var which = trigger == first ? "first" : "other";
            var form = Form(text, trigger);
            Add($"{which} word's form", form);
            Add($"{which} word's kind and form", $"{trigger.Kind.Name} {form}");
            var above = text.Trees.Head(trigger.Head);
            Add($"{which} word's part", text.Trees.Deprel(trigger.Head).ToString());
            if (above >= 0)
            {
                Add($"{which} word below", text.Tags.Xpos(above).ToString());
            }

            foreach (var child in text.Trees.Children(trigger.Head, text.Sentences[trigger.Sentence]))
            {
                if (text.Trees.Deprel(child) is Deprel.Mark or Deprel.Aux or Deprel.Advmod or Deprel.Amod or Deprel.Case or Deprel.Det or Deprel.Nummod) Add($"{which} word beside", $"{text.Trees.Deprel(child)} {(text.Trees.Deprel(child) == Deprel.Nummod ? "#" : text.Lemmas[child])}");
            }

            if (IsQuoted(text, trigger)) Add($"{which} word", "quoted");
        }
    }

    // The verb above a word.
    private static int Clause(Document document, int token)
    {
        var at = token;
        for (var climb = 0; climb < LongestClimb && at >= 0; climb++)
        {
            if (document.Tags.Upos(at) == Upos.Verb) return at;
            at = document.Trees.Head(at);
        }

        return -1;
    }

    private static string Form(Document document, Trigger trigger)
    {
        if (trigger.Entry.Pos != TriggerPos.Noun) return document.Tags.Xpos(trigger.Head).ToString();
        var start = document.Sentences[trigger.Sentence].Start;
        for (var i = trigger.Tokens.Start - 1; i >= Math.Max(start, trigger.Tokens.Start - 4); i--)
        {
            if (document.Trees.Deprel(i) is Deprel.Det or Deprel.NmodPoss or Deprel.Nummod) return $"{document.Tags.Xpos(trigger.Head)} {document.Trees.Deprel(i)} {(document.Trees.Deprel(i) == Deprel.Det ? document.Lemmas[i] : "")}";
        }

        return $"{document.Tags.Xpos(trigger.Head)} bare";
    }

    private static string Age(int days) => days switch
    {
        < 0 => "still to come",
        <= 62 => "in the last two months",
        <= 400 => "within a year or so",
        _ => "years ago",
    };

    // An odd number of quotation marks stands before it in its sentence.
    private static bool IsQuoted(Document document, Trigger trigger)
    {
        var marks = 0;
        for (var i = document.Sentences[trigger.Sentence].Start; i < trigger.Tokens.Start; i++)
        {
            if (document.Form(i) is "\"" or "“" or "”" or "``" or "''") marks++;
        }

        return marks % 2 == 1;
    }
}
