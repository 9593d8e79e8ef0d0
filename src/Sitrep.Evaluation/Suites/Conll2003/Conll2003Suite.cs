using System.Collections.Immutable;
using Sitrep.Language;

namespace Sitrep.Evaluation;

/// <summary>Names against CoNLL-2003 on its own words and sentences: entity F1, and again with the text in capitals.</summary>
public sealed class Conll2003Suite : ISuite
{
    public string Name => "conll2003";

    public SuiteResult Run(string folder, Readers readers, TextWriter predictions)
    {
        var documents = ReadFolder(folder);
        var names = readers.Language.Stages.Single(stage => stage.Card.Assigns.Contains(Layer.Names));
        var asIs = InOrder.Map(documents, document => Predict(document, names, inCapitals: false));
        foreach (var (document, found) in documents.Zip(asIs)) Print(document, found, predictions);
        if (documents.All(document => document.Sentences.All(sentence => sentence.Names.IsEmpty))) return new SuiteResult([], documents.Length);
        var capitals = InOrder.Map(documents, document => Predict(document, names, inCapitals: true));
        var all = Measure(documents, asIs, null);
        return new SuiteResult(
            [
                new Score("entity precision", all.Precision), new Score("entity recall", all.Recall), new Score("entity F1", all.F1),
                .. Enum.GetValues<NameKind>().Select(kind => new Score($"{NameTags.Of(kind)} F1", Measure(documents, asIs, kind).F1)),
                new Score("entity F1 in capitals", Measure(documents, capitals, null).F1),
            ], documents.Length);
    }

    /// <summary>Names that a stage finds in a document, sentence by sentence; token indexes from the sentence's start.</summary>
    public static ImmutableArray<ImmutableArray<NameMention>> Predict(NameDocument corpus, ILayerStage names, bool inCapitals)
    {
        var document = corpus.ToDocument(inCapitals);
        names.Annotate(document);
        var found = ImmutableArray.CreateBuilder<ImmutableArray<NameMention>>();
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            var range = document.Sentences[s];
            found.Add([.. document.Names.Mentions.Where(name => range.Contains(name.Tokens))
                .Select(name => name with { Tokens = new TokenRange(name.Tokens.Start - range.Start, name.Tokens.End - range.Start) })]);
        }

        return found.ToImmutable();
    }

    /// <summary>Names with the right bounds and the right kind; of one kind, or of all.</summary>
    public static Prf Measure(IReadOnlyList<NameDocument> documents, IReadOnlyList<ImmutableArray<ImmutableArray<NameMention>>> found, NameKind? kind)
    {
        var sum = default(Prf);
        for (var d = 0; d < documents.Count; d++)
        {
            for (var s = 0; s < documents[d].Sentences.Length; s++)
            {
                var gold = documents[d].Sentences[s].Names.Where(name => kind is null || name.Kind == kind).ToHashSet();
                var ours = found[d][s].Where(name => kind is null || name.Kind == kind).ToList();
                sum += new Prf(ours.Count(gold.Contains), ours.Count, gold.Count);
            }
        }

        return sum;
    }

    private static ImmutableArray<NameDocument> ReadFolder(string folder)
    {
        // A folder with training text measures on its dev part alone.
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "eng.*").Where(file => !file.EndsWith("train", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList() : [];
        if (files.Count == 0) throw new InvalidDataException($"{folder} has no eng.* files beside training text; give a folder of CoNLL-2003 form.");
        return [.. files.SelectMany(file => NameCorpus.Read(file))];
    }

    private static void Print(NameDocument document, ImmutableArray<ImmutableArray<NameMention>> found, TextWriter predictions)
    {
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var sentence = document.Sentences[s];
            var gold = NameTags.Iob2(sentence.Names, sentence.Words.Length);
            var ours = NameTags.Iob2(found[s], sentence.Words.Length);
            for (var i = 0; i < sentence.Words.Length; i++) predictions.WriteLine($"{sentence.Words[i]} {gold[i]} {ours[i]}");
            predictions.WriteLine();
        }
    }
}
