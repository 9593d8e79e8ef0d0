namespace Sitrep.Desk;

/// <summary>What a person sees who opens the desk before anything was read.</summary>
internal static class EmptyStorePage
{
    public static Page Render() => new()
    {
        Title = "Nothing read yet",
        Body = Html.Of($"""
            <main id="main" class="note">
              <p class="eyebrow">Empty store</p>
              <h1>Nothing has been read yet</h1>
              <p>Reports become incidents here. Give some to the reader, then reload this page:</p>
              <pre><code>./sitrep add reports/</code></pre>
              <p>It takes text, web pages, RSS and Atom feeds and JSONL, in files, folders or from standard input.
              The same report added twice changes nothing.</p>
            </main>
            """),
    };
}
