using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>
/// Which actions lose no gold arc from where the parse stands (Goldberg and Nivre 2013), so that the parser is also taught
/// what to do after a mistake of its own.
/// </summary>
public static class TreeOracle
{
    /// <summary>Gold arcs that an allowed action makes unreachable.</summary>
    /// <param name="heads">Gold heads, with the root as the number of words.</param>
    public static int Cost(TreeState state, int[] heads, TreeAction action)
    {
        if (action == TreeAction.Shift)
        {
            // The next word loses a head in the stack below its top, and all dependents in the stack.
            var next = state.Next;
            var lost = 0;
            for (var i = 0; i < state.Depth; i++)
            {
                var word = state.Stack(i);
                if (heads[word] == next) lost++;
                if (i > 0 && heads[next] == word) lost++;
            }

            return lost;
        }

        // The top leaves: it loses its dependents ahead, and its head unless the arc drawn is the right one.
        var top = state.Stack(0);
        var cost = 0;
        for (var word = state.Next; word < state.Count; word++)
        {
            if (heads[word] == top) cost++;
        }

        var drawn = state.Arc(action).Head;
        var isReachable = heads[top] >= state.Next || heads[top] == state.Stack(1);
        if (isReachable && heads[top] != drawn) cost++;
        return cost;
    }
}
