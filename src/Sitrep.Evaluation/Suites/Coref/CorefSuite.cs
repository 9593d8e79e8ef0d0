using System.Collections.Immutable;
using System.Text.Json;
using Sitrep.Language;

namespace Sitrep.Evaluation;

/// <summary>Coreference on the corpus's own tokens and sentences; mentions are found by the system, singletons left out.</summary>
public sealed class CorefSuite : ISuite
{
    public string Name => "coref";

    public SuiteResult Run(string folder, Readers readers, TextWriter predictions)
    {
        var documents = ReadFolder(folder);
        var stages = readers.Language.Stages.Where(stage => stage.Card.Assigns[0] is Layer.Tags or Layer.Lemmas or Layer.Names or Layer.Coreference).ToList();
        var found = InOrder.Map(documents, document => Predict(document.ToDocument(withTrees: false), stages));
        for (var i = 0; i < documents.Length; i++)
        {
            predictions.WriteLine(JsonSerializer.Serialize(new
            {
                id = documents[i].Id,
                clusters = found[i].Select(set => set.Select(mention => new[] { mention.Start, mention.End })),
            }));
        }

        return documents.All(document => document.Clusters.IsEmpty) ? new SuiteResult([], documents.Length) : Measure(documents, found);
    }

    /// <summary>Runs the stages and gives the sets of two mentions and more.</summary>
    public static ImmutableArray<ImmutableArray<TokenRange>> Predict(Document document, IEnumerable<ILayerStage> stages)
    {
        foreach (var stage in stages) stage.Annotate(document);
        return [.. document.Coreference.Entities.Where(entity => entity.Mentions.Length > 1)
            .Select(entity => entity.Mentions.Select(mention => WithPossessive(document, mention.Tokens)).ToImmutableArray())];
    }

    public static SuiteResult Measure(IReadOnlyList<CorefDocument> documents, IReadOnlyList<ImmutableArray<ImmutableArray<TokenRange>>> found)
    {
        Ratio muc = default, bCubed = default, ceaf = default;
        for (var i = 0; i < documents.Count; i++)
        {
            muc += CorefMeasures.Muc(documents[i].Clusters, found[i]);
            bCubed += CorefMeasures.BCubed(documents[i].Clusters, found[i]);
            ceaf += CorefMeasures.CeafE(documents[i].Clusters, found[i]);
        }

        return new SuiteResult(
            [
                new Score("MUC F1", muc.F1), new Score("B3 F1", bCubed.F1), new Score("CEAFe F1", ceaf.F1), new Score("mean F1", (muc.F1 + bCubed.F1 + ceaf.F1) / 3),
                new Score("MUC precision", muc.Precision), new Score("MUC recall", muc.Recall),
            ], documents.Count);
    }

    /// <summary>GUM counts the <c>'s</c> of a possessor to its mention; the layer, whose mentions are shown to people, does not.</summary>
    public static TokenRange WithPossessive(Document document, TokenRange tokens)
    {
        if (tokens.End >= document.Count || document.Form(tokens.End) is not ("'s" or "’s" or "'" or "’") || document.Tags.Upos(tokens.End) is not Upos.Part) return tokens;
        return new TokenRange(tokens.Start, tokens.End + 1);
    }

    private static ImmutableArray<CorefDocument> ReadFolder(string folder)
    {
        // A folder with training text measures on GUM's dev part alone.
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.conllu").Where(IsMeasured).Order(StringComparer.Ordinal).ToList() : [];
        if (files.Count == 0) throw new InvalidDataException($"{folder} has no .conllu files beside training text; give a folder of CoNLL-U with Entity=.");
        return [.. files.SelectMany(file => CorefCorpus.Read(file))];
    }

    private static bool IsMeasured(string file) =>
        !Path.GetFileName(file).Contains("train", StringComparison.Ordinal) && !Path.GetFileName(file).StartsWith("ewt", StringComparison.Ordinal);
}
