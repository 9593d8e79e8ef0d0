using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Makes <c>models/lemmas</c>: counts which script each word and suffix takes under each tag.</summary>
public static class LemmasTraining
{
    private const int KnownLemmas = 20_000, Scripts = 1500;

    public static void Run(TrainingOptions options, TextWriter log)
    {
        var examples = Examples(options);
        var scripts = examples.Where(example => example.Script.Append.Length <= LemmaScript.LongestAppend).CountBy(example => example.Script).OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key.ToString(), StringComparer.Ordinal)
            .Take(Scripts).Select(entry => entry.Key).ToList();
        var number = scripts.Select((script, i) => (script, i)).ToDictionary(entry => entry.script, entry => (ushort)entry.i);
        var rules = Rules(examples, number);
        var keys = rules.Keys.Order().ToArray();
        var known = examples.CountBy(example => example.Lemma).OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .Take(KnownLemmas).Select(entry => entry.Key).ToArray();

        using var writer = new ModelWriter();
        LemmaModel.Write(writer, scripts, keys, [.. keys.Select(key => rules[key])], known);
        var model = writer.Finish();
        var measures = Measure(options, LemmaModel.Read(new ModelReader(model, "lemmas"))).ToArray();
        foreach (var measure in measures) log.WriteLine($"{measure.Name} {measure.Value:0.0000} {measure.On}");
        new ModelCard
        {
            Name = "lemmas",
            Description = "Lemmas: rules of the form 'so many letters off, these on', by word or by the longest known suffix, each under its tag.",
            Labels = [],
            Data = Treebank.Corpora(options.Data),
            Licence = "CC BY-SA 4.0",
            Measures = measures,
            Command = options.Command(),
            Date = options.Date,
        }.Write(options.Models, model);
    }

    private static List<Example> Examples(TrainingOptions options)
    {
        var examples = new List<Example>();
        foreach (var sample in Treebank.Plain(options.Data))
        {
            for (var i = 0; i < sample.Count; i++)
            {
                var form = sample.Form(i).ToString();
                if (sample.Lemmas[i] == "_" || form.Length > 40) continue;
                var cased = LemmaFeatures.KeepsCase(sample.Upos[i]) ? form : string.Concat(form.Select(FeatureHash.Lower));
                examples.Add(new Example(form, sample.Upos[i], sample.Xpos[i], sample.Lemmas[i], LemmaScript.Between(cased, sample.Lemmas[i])));
            }
        }

        return examples;
    }

    private static Dictionary<uint, ushort> Rules(List<Example> examples, Dictionary<LemmaScript, ushort> number)
    {
        var rules = new Dictionary<uint, ushort>();
        foreach (var (key, script) in Majorities(examples))
        {
            if (number.TryGetValue(script, out var value)) rules[key] = value;
        }

        return rules;
    }

    // From the shortest suffix to the word: key and the script most often taken.
    private static IEnumerable<(uint Key, LemmaScript Script)> Majorities(List<Example> examples)
    {
        for (var length = 1; length <= LemmaFeatures.LongestSuffix + 1; length++)
        {
            var size = length;
            var isWord = size > LemmaFeatures.LongestSuffix;
            var groups = examples.Where(example => isWord || example.Form.Length >= size).GroupBy(example => Key(example, size));
            foreach (var group in groups.OrderBy(group => group.Key))
            {
                var counts = group.CountBy(example => example.Script).OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key.ToString(), StringComparer.Ordinal).ToList();
                var distinct = group.DistinctBy(example => example.Form.ToLowerInvariant()).Take(2).Count();
                if (!isWord && distinct < 2) continue; // one word is no rule
                yield return (group.Key, counts[0].Key);
            }
        }
    }

    private static uint Key(Example example, int size) => size > LemmaFeatures.LongestSuffix
        ? LemmaFeatures.Word(example.Form, example.Upos, example.Xpos)
        : LemmaFeatures.Suffix(example.Form, size, example.Upos, example.Xpos);

    private static IEnumerable<CardMeasure> Measure(TrainingOptions options, LemmaModel model)
    {
        foreach (var treebank in new[] { "ewt", "gum" })
        {
            int right = 0, all = 0;
            foreach (var sample in Treebank.Dev(options.Data, treebank, capitals: false))
            {
                for (var i = 0; i < sample.Count; i++)
                {
                    all++;
                    if (model.Lemma(sample.Form(i), sample.Upos[i], sample.Xpos[i]) == sample.Lemmas[i]) right++;
                }
            }

            yield return new CardMeasure("lemma", (double)right / all, $"ud/{treebank}-dev.conllu, gold tokens and tags");
        }
    }

    private sealed record Example(string Form, Upos Upos, Xpos Xpos, string Lemma, LemmaScript Script);
}
