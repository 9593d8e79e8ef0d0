using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Incidents;

/// <summary>Words that do not go with their neighbours where a near-synonym would: "heavy ammunition was heard".</summary>
internal static class OddWords
{
    public static IEnumerable<Suspicion> Find(Document document, WordChoiceModel model)
    {
        var (scores, usual) = model.Score(document);
        var shift = TamperedShare.ShiftOf(scores, model.UsualShare);
        for (var i = 0; i < scores.Length; i++)
        {
            if (!float.IsNaN(scores[i])) yield return new Suspicion(RemarkKind.Garbled, document.Tokens.Span(i), scores[i] + shift, model.Words[usual[i]]);
        }
    }
}
