using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Sitrep.Dossiers;
using Sitrep.World;

namespace Sitrep.Desk.Tests;

public sealed class FilterQueryTests
{
    private static readonly DeskOptions Options = new();

    private static readonly Gen<DossierQuery> Queries =
        from words in Gen.String[Gen.Char.AlphaNumeric, 1, 20].Null()
        from day in Gen.Int[700_000, 740_000].Select(DateOnly.FromDayNumber).Nullable()
        from days in Gen.Int[0, 400]
        from events in Gen.Enum<EventType>().Array[0, 3]
        from subEvents in Gen.Enum<SubEvent>().Array[0, 3]
        from country in Gen.String[Gen.Char['A', 'Z'], 3, 3].Array[0, 3]
        from sort in Gen.Enum<DossierSort>()
        from page in Gen.Int[1, 50]
        from size in Gen.Int[1, 500]
        from background in Gen.Bool
        select new DossierQuery
        {
            Words = words,
            From = day,
            To = day?.AddDays(days),
            Events = [.. events.Distinct().Order()],
            SubEvents = [.. subEvents.Distinct().Order()],
            Countries = [.. country.Distinct().Order(StringComparer.Ordinal).Select(code => new CountryCode(code))],
            Sort = sort,
            IncludeBackground = background,
            Skip = (page - 1) * size,
            Take = size,
        };

    [Fact]
    public void A_view_can_be_shared_as_a_link() => Queries.Sample(query =>
    {
        var address = FilterQuery.Write(query, Options);
        var (again, bad) = Read(address);
        Assert.Empty(bad);
        Assert.Equal(address, FilterQuery.Write(again, Options));
        Assert.Equal((query.Words, query.From, query.To, query.Sort, query.Skip, query.Take), (again.Words, again.From, again.To, again.Sort, again.Skip, again.Take));
        Assert.Equal(query.SubEvents, again.SubEvents);
    });

    [Fact]
    public void The_plain_address_stays_plain() => Assert.Equal("", FilterQuery.Write(Read("?q=&from=&to=&type=&country=&sort=newest").Query, Options));

    [Theory]
    [InlineData("?from=yesterday", "from")]
    [InlineData("?from=2021-02-30", "from")]
    [InlineData("?from=2021-11-07&to=2021-11-01", "to")]
    [InlineData("?type=weather", "type")]
    [InlineData("?country=Iraq", "country")]
    [InlineData("?sort=best", "sort")]
    [InlineData("?page=0", "page")]
    [InlineData("?page=-1", "page")]
    [InlineData("?size=1000000", "size")]
    [InlineData("?size=1e3", "size")]
    [InlineData("?killed=many", "killed")]
    public void A_value_that_cannot_be_used_is_named(string address, string parameter) =>
        Assert.Equal(parameter, Assert.Single(Read(address).BadValues).Parameter);

    [Fact]
    public void A_sub_event_has_an_address_of_its_own() => Assert.All(Enum.GetValues<SubEvent>(), subEvent =>
    {
        var slug = EventMark.Slug(subEvent);
        Assert.Equal(subEvent, EventMark.SubEventOf(slug));
        Assert.Null(EventMark.TypeOf(slug));
    });

    private static (DossierQuery Query, System.Collections.Immutable.ImmutableArray<BadValue> BadValues) Read(string address) =>
        FilterQuery.Read(new QueryCollection(QueryHelpers.ParseQuery(address)), Options);
}
