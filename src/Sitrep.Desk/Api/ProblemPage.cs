namespace Sitrep.Desk;

/// <summary>A refusal as a page for people.</summary>
internal static class ProblemPage
{
    public static Page Render(Problem problem) => new()
    {
        Title = problem.Title,
        Body = Html.Of($"""
            <main id="main" class="note">
              <p class="eyebrow">{problem.Status}</p>
              <h1>{problem.Title}</h1>
              {(problem.BadValues.IsEmpty ? Html.Of($"<p>{problem.Detail}</p>") : Values(problem))}
              <p><a href="/">To all incidents</a></p>
            </main>
            """),
    };

    private static Html Values(Problem problem) => Html.Of($"""
        <dl>{problem.BadValues.Select(bad => Html.Of($"<dt><code>{bad.Parameter}</code></dt><dd>{bad.Reason}</dd>"))}</dl>
        """);
}
