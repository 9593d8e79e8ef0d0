using System.Collections.Immutable;
using System.Text.Json;

namespace Sitrep.Evaluation.Tests;

public sealed class IncidentsSuiteTests
{
    private const string Strike = """
        {"event":"Explosions/Remote violence","subEvent":"Air/drone strike","stage":"accomplished","salience":"main",
         "when":{"start":"2019-03-02","end":"2019-03-02"},"where":{"name":"Baghuz","country":"SYR","evidence":[{"start":10,"end":16}]},
         "perpetrators":[{"name":"the coalition","mentions":[{"start":0,"end":9}]}],"victims":[{"name":"12 civilians","outcome":"killed","mentions":[{"start":20,"end":32}]}],
         "casualties":{"killed":{"low":12,"best":12,"high":12},"wounded":null},
         "claims":[{"field":"casualties.killed","start":20,"end":40,"by":["the Syrian Observatory"]}]}
        """;

    [Fact]
    public void A_record_is_all_right_against_itself()
    {
        var scores = Score([Strike], [Strike]);
        Assert.Equal(1, scores["incident F1"]);
        Assert.Equal(1, scores["victims F1"]);
        Assert.Equal(1, scores["killed F1"]);
        Assert.Equal(1, scores["speakers F1"]);
        Assert.Equal(0, scores["weapons F1"]); // neither side has one: nothing was right
    }

    [Theory]
    [InlineData("2019-03-02", "2019-03-03", 1)] // a day off is within what time zones and wire deadlines do
    [InlineData("2019-03-02", "2019-03-04", 0)]
    [InlineData("SYR", "IRQ", 0)]
    [InlineData("Explosions/Remote violence", "Battles", 0)]
    [InlineData("Air/drone strike", "Suicide bomb", 1)] // the sub-event is a field, not the incident
    public void Incidents_match_by_type_day_and_country(string from, string to, double f1) =>
        Assert.Equal(f1, Score([Strike.Replace(from, to, StringComparison.Ordinal)], [Strike])["incident F1"]);

    [Fact]
    public void What_the_gold_leaves_open_decides_nothing()
    {
        var open = Strike.Replace("""{"start":"2019-03-02","end":"2019-03-02"}""", "null", StringComparison.Ordinal).Replace("\"SYR\"", "null", StringComparison.Ordinal);
        Assert.Equal(1, Score([Strike], [open])["incident F1"]);
        Assert.Equal(0, Score([open], [Strike])["incident F1"]);
    }

    [Fact]
    public void An_invented_incident_and_a_wrong_outcome_cost()
    {
        var wounded = Strike.Replace("\"killed\",\"mentions\"", "\"wounded\",\"mentions\"", StringComparison.Ordinal);
        var scores = Score([wounded, Strike.Replace("Baghuz", "Raqqa", StringComparison.Ordinal)], [Strike]);
        Assert.Equal(2.0 / 3, scores["incident F1"], 6);
        Assert.Equal(1, Score([Strike], [Strike])["victims F1"]);
        Assert.Equal(0, Score([wounded], [Strike])["victims F1"]);
    }

    [Fact]
    public void A_claim_of_nobody_matches_only_a_claim_of_nobody()
    {
        var nobody = Strike.Replace("\"the Syrian Observatory\"", "", StringComparison.Ordinal);
        Assert.Equal(0, Score([nobody], [Strike])["speakers F1"]);
        Assert.Equal(1, Score([nobody], [nobody])["speakers F1"]);
    }

    private static Dictionary<string, double> Score(string[] predicted, string[] gold) =>
        IncidentsSuite.ScoresOf([(Parse(predicted), Parse(gold))]).ToDictionary(score => score.Name, score => score.Value, StringComparer.Ordinal);

    private static ImmutableArray<RecordedIncident> Parse(string[] records) => [.. records.Select(record => RecordedIncident.Read(JsonDocument.Parse(record).RootElement))];
}
