using Sitrep.Evaluation;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Training;

/// <summary>The corpora of the models of types as examples, read by the stages as they are now.</summary>
internal sealed class TypeCorpora
{
    public const string Satp = "satp/train.jsonl", SatpDev = "satp/dev.jsonl", Stories = "plover-synthetic", Relations = "plover-sentences";

    private readonly string _data;
    private readonly LanguageReader _language;
    private readonly IncidentLexicon _lexicon;
    private readonly TriggerFinder _triggers;
    private readonly TypeReader _types;

    public TypeCorpora(TrainingOptions options)
    {
        _data = options.Data;
        var knowledge = ModelFolder.FindBeside("knowledge");
        var models = new ModelFolder(options.Models);
        _language = new LanguageReader(StandardStages.Load(models, KnownWorld.Load(knowledge), new LanguageOptions()));
        _lexicon = IncidentLexicon.Load(knowledge);
        _triggers = new TriggerFinder(_lexicon);
        _types = TypeReader.Load(knowledge, models);
    }

    public (IReadOnlyList<IncidentNote> Items, TypeExample[] Examples) Notes(string file)
    {
        var notes = SatpCorpus.ReadFile(Path.Combine(_data, file));
        return (notes, InOrder.Map(notes, note => Example(_language.Read(note.ToReport()), null, [.. note.Labels ?? []], note.Text)));
    }

    /// <summary>Types with modes, "ASSAULT/DRONE". Stories under one headline are one group: a dozen variations of one event.</summary>
    public (IReadOnlyList<Story> Items, TypeExample[] Examples) ReadStories()
    {
        var stories = StoryCorpus.Read(Path.Combine(_data, Stories));
        return (stories, InOrder.Map(stories, story => Example(_language.Read(story.ToReport()), null, [$"{story.Label}/{story.Mode}"], story.Title)));
    }

    public (IReadOnlyList<RelationSentence> Items, TypeExample[] Examples) ReadRelations()
    {
        var sentences = RelationCorpus.Read(Path.Combine(_data, Relations));
        return (sentences, InOrder.Map(sentences, sentence =>
        {
            var document = _language.Read(sentence.ToReport());
            return Example(document, sentence.RelationIn(document), [sentence.Root!], sentence.Text);
        }));
    }

    private TypeExample Example(Document document, Relation? relation, string[] types, string group)
    {
        var words = _lexicon.Words.NumbersOf(document);
        var context = _types.ContextOf(new RoleContext(document, words, _triggers.Find(document, words)));
        var features = new WeightedFeatures();
        _types.Extract(Passage.Whole(context) with { Relation = relation }, features);
        return TypeExample.Of(features, types, group);
    }
}
