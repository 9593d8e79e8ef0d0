using Deque.AxeCore.Commons;

namespace Sitrep.Desk.Tests;

internal static class Axe
{
    /// <summary>Fails with rule and element of each violation.</summary>
    public static void AssertClean(AxeResult result) =>
        Assert.Empty(result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Target} {node.Html}")));
}
