using Sitrep.TestKit;

namespace Sitrep.Reports.Tests;

public sealed class MessageTests
{
    [Fact]
    public void Each_code_stands_in_the_documentation()
    {
        var documented = File.ReadAllText(Checkout.PathOf("docs", "messages.md"));
        Assert.All(Enum.GetNames<RefusalCode>(), code => Assert.Contains($"`{code}`", documented, StringComparison.Ordinal));
    }
}
