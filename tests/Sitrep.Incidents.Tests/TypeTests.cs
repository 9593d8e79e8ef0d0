using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.TestKit;

namespace Sitrep.Incidents.Tests;

/// <summary>Types of passages by the learned models: cases, the cues they see, and the headlines they read.</summary>
public sealed class TypeTests
{
    // Rows whose example the tagger reads otherwise, in per cent of all: it may not grow.
    private const double MostMissed = 3;

    public static TheoryData<Case> Cases => [.. CaseFile.ReadRoom("incidents/types")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_is_typed(Case @case)
    {
        var document = Pipeline.Document(@case.Text);
        var missing = @case.Expected.Where(row => !row.AsSpan(1).SequenceEqual(Read(document, row))).Select(row => $"{string.Join(" | ", row)}: read {string.Join(" | ", Read(document, row))}").ToList();
        if (@case.IsGap) Assert.NotEmpty(missing);
        else Assert.True(missing.Count == 0, string.Join("; ", missing));
    }

    [Fact]
    public void Cues_are_found_in_the_example_of_their_row()
    {
        var lexicon = CueLexicon.Load(Checkout.PathOf("knowledge"));
        var rows = lexicon.Entries.GroupBy(entry => (entry.Type, entry.Mode, entry.Example)).ToList();
        var missed = rows.Where(row => !lexicon.Find(Pipeline.Document(row.Key.Example)).Any(cue => cue.Entry.Type == row.Key.Type && cue.Entry.Mode == row.Key.Mode)).Select(row => row.Key.ToString()).ToList();
        Assert.True(missed.Count * 100.0 / rows.Count <= MostMissed, $"{missed.Count} rows have no cue in their example:\n{string.Join('\n', missed)}");
    }

    [Theory]
    [InlineData("Police did not arrest the editor.", CueTense.Negated)]
    [InlineData("Police will arrest the editor.", CueTense.ToCome)]
    [InlineData("Police could arrest the editor.", CueTense.Possible)]
    [InlineData("Police arrested the editor.", CueTense.Told)]
    public void A_cue_says_how_it_is_told(string text, CueTense tense)
    {
        var cues = CueLexicon.Load(Checkout.PathOf("knowledge")).Find(Pipeline.Document(text));
        Assert.Contains(cues, cue => cue.Entry.Type == "COERCE" && cue.Tense == tense);
    }

    [Theory]
    [InlineData("Troops Shell Aleppo Suburb", "On Monday troops shelled a suburb of Aleppo.", "Troops shell Aleppo suburb")]
    [InlineData("UN Envoy Meets {country_1} Rebels", "The envoy met rebels.", "UN envoy meets {country_1} rebels")]
    [InlineData("Troops shell Aleppo suburb", "", "Troops shell Aleppo suburb")]
    [InlineData("", "", "")]
    public void A_headline_is_read_in_sentence_case(string headline, string text, string expected) => Assert.Equal(expected, Headline.InSentenceCase(headline, text));

    [Fact]
    public void A_block_of_features_has_its_weight_however_many_it_holds()
    {
        var features = new WeightedFeatures();
        for (var i = 0; i < 2; i++)
        {
            for (uint key = 1; key <= 9; key++) features.Add(key);
        }

        features.EndBlock(1.5f);
        features.Add(77);
        features.EndBlock(1);
        Assert.Equal(10, features.Count);
        Assert.Equal(1.5f * 1.5f, features.Weights.Take(9).Sum(weight => weight * weight), 1e-4f);
        Assert.Equal(1, features.Weights[9]);
    }

    [Fact]
    public void Nothing_to_read_is_typed_without_fault()
    {
        var document = Pipeline.Document("");
        Assert.NotEmpty(Pipeline.Incidents.ReadSatp(document));
        Assert.NotEmpty(Pipeline.Incidents.ReadPlover(document).Type);
        Assert.NotEmpty(Pipeline.Incidents.ReadRoot(document, new Relation(default, default)).Type);
    }

    private static string[] Read(Document document, string[] row) => row[0] switch
    {
        "plover" => Pipeline.Incidents.ReadPlover(document) is var judged ? [judged.Type, judged.Mode ?? ""] : [],
        "satp" => [.. Pipeline.Incidents.ReadSatp(document)],
        "root" => [row[1], row[2], Pipeline.Incidents.ReadRoot(document, new Relation(TokensOf(document, row[1]), TokensOf(document, row[2]))).Type],
        _ => throw new ArgumentException($"'{row[0]}' is no row of a case of types.", nameof(row)),
    };

    private static TokenRange TokensOf(Document document, string words)
    {
        var start = document.Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{words}' is not in the text");
        var tokens = Enumerable.Range(0, document.Count).Where(token => document.Tokens.Start(token) >= start && document.Tokens.End(token) <= start + words.Length).ToList();
        return new TokenRange(tokens[0], tokens[^1] + 1);
    }
}
