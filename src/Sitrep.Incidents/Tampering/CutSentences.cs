using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Incidents;

/// <summary>A full stop inside what was one sentence: "The house was struck. By two armed drones."</summary>
public static class CutSentences
{
    private const int Shortest = 3;

    public static IEnumerable<Suspicion> Find(Document document, WordChoiceModel model)
    {
        var (tags, numbers, isFinite) = Columns(document, model.Words);
        var seams = new List<Seam>();
        var scores = new List<float>();
        var x = new float[SeamFeatures.Size];
        for (var s = 0; s + 1 < document.Sentences.Count; s++)
        {
            if (SeamAfter(document, s) is not { } seam) continue;
            model.Seams.Fill(numbers, tags, isFinite, seam, x);
            seams.Add(seam);
            scores.Add(model.ScoreSeam(x));
        }

        var shift = TamperedShare.ShiftOf([.. scores], model.UsualCuts);
        for (var i = 0; i < seams.Count; i++)
        {
            var span = document.Tokens.Span(seams[i].Left.End - 1).Cover(document.Tokens.Span(seams[i].Right.Start));
            yield return new Suspicion(RemarkKind.Garbled, span, scores[i] + shift, "");
        }
    }

    /// <summary>What seams are judged by: parts of speech, numbers, and which words are finite verbs.</summary>
    public static (Upos[] Tags, int[] Numbers, bool[] IsFinite) Columns(Document document, WordNumbers words)
    {
        var count = document.Count;
        var (tags, numbers, isFinite) = (new Upos[count], new int[count], new bool[count]);
        for (var i = 0; i < count; i++)
        {
            (tags[i], numbers[i]) = (document.Tags.Upos(i), words.Of(document.Form(i)));
            isFinite[i] = tags[i] == Upos.Aux || (tags[i] == Upos.Verb && document.Tags.Xpos(i) is Xpos.VerbPast or Xpos.VerbPresent);
        }

        return (tags, numbers, isFinite);
    }

    /// <summary>The seam behind a sentence that ends in a bare full stop and is followed by another in its paragraph.</summary>
    public static Seam? SeamAfter(Document document, int sentence)
    {
        var (left, right) = (document.Sentences[sentence], document.Sentences[sentence + 1]);
        if (document.Sentences.Paragraph(sentence) != document.Sentences.Paragraph(sentence + 1) || left.Length <= Shortest || right.Length < Shortest) return null;
        if (document.Form(left.End - 1) is not "." || !char.IsUpper(document.Form(right.Start)[0])) return null;
        return new Seam(new TokenRange(left.Start, left.End - 1), right);
    }
}
