using Sitrep.Language;
using Sitrep.TestKit;
using Sitrep.World;

namespace Sitrep.Incidents.Tests;

public sealed class ArgumentTests
{
    private static readonly ModelFolder Models = new(Checkout.PathOf("models"));
    private static readonly ArgumentFinder Finder = new(KnownWorld.Load(Checkout.PathOf("knowledge")), WordClusters.Load(Models));
    private static readonly ArgumentModel Model = ArgumentModel.Load(Models);

    public static IEnumerable<TheoryDataRow<Case>> Cases() => ClaimRooms.Cases("arguments");

    /// <summary>The setting <c>trigger</c> has the word and its type; the rows are in the order of the roles' names.</summary>
    [Theory, MemberData(nameof(Cases))]
    public void Case_files_hold(Case @case)
    {
        var document = ClaimRooms.Read(@case.Text);
        var found = Finder.Find(document, TriggerOf(@case, document), Model);
        ClaimRooms.Check(@case, found.Select(argument => new[] { argument.Role, document.Form(argument.Head).ToString() }));
    }

    [Fact]
    public void An_argument_s_words_hold_its_head_and_stay_in_its_sentence()
    {
        foreach (var row in Cases())
        {
            var document = ClaimRooms.Read(row.Data.Text);
            foreach (var argument in Finder.Find(document, TriggerOf(row.Data, document), Model))
            {
                Assert.True(argument.Tokens.Contains(argument.Head));
                Assert.Equal(document.Sentences.Of(argument.Tokens.Start), document.Sentences.Of(argument.Tokens.End - 1));
                Assert.InRange(argument.Chance, 0, 1);
            }
        }
    }

    private static EventTrigger TriggerOf(Case @case, Document document)
    {
        var setting = @case.Settings["trigger"].Split(' ');
        var token = Enumerable.Range(0, document.Count).First(i => document.Form(i).SequenceEqual(setting[0]));
        return new EventTrigger(new TokenRange(token, token + 1), setting[1]);
    }
}
