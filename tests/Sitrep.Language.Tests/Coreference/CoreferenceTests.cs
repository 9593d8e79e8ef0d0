namespace Sitrep.Language.Tests;

public sealed class CoreferenceTests
{
    [Fact]
    public void An_entity_is_found_by_the_head_of_any_mention()
    {
        var entity = new Entity([new EntityMention(new TokenRange(0, 2), 1), new EntityMention(new TokenRange(5, 6), 5)], 0);
        var layer = new CoreferenceLayer([entity]);
        Assert.Same(entity, layer.OfHead(5));
        Assert.Null(layer.OfHead(0));
    }
}
