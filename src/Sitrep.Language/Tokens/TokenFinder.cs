using System.Runtime.InteropServices;
using Sitrep.Reports;

namespace Sitrep.Language;

/// <summary>Cuts a report's text into tokens by the conventions of the English UD treebanks. Rules; linear in the text.</summary>
public sealed class TokenFinder : ILayerStage
{
    public StageCard Card { get; } = new("tokens", [], [Layer.Tokens], null, ["ud"]);

    public static TokenFinder Load() => new();

    public void Annotate(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var scanner = new TokenScanner(document.Text);
        var at = 0;
        foreach (var gap in LeftOut(document.Report))
        {
            scanner.Scan(at, gap.Start);
            at = Math.Max(at, gap.End);
        }

        scanner.Scan(at, document.Text.Length);
        document.Tokens = scanner.ToLayer();
    }

    // Boilerplate is not text of the report: no token comes from it. Sorted, so that the scan meets each in turn.
    private static List<TextSpan> LeftOut(Report report)
    {
        var spans = new List<TextSpan>();
        foreach (var remark in report.Remarks)
        {
            if (remark.Kind == RemarkKind.Boilerplate) spans.Add(remark.Span);
        }

        CollectionsMarshal.AsSpan(spans).Sort();
        return spans;
    }
}
