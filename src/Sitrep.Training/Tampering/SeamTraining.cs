using Sitrep.Incidents;
using Sitrep.Language;

namespace Sitrep.Training;

/// <summary>Learns where sentences were cut in two, from true ends of sentences and from sentences cut as copying sites do.</summary>
internal static class SeamTraining
{
    private const int ShortestCut = 12, Margin = 4, Rounds = 2;
    private const double CutShare = 0.15;

    public static void Run(WordChoiceText[] texts, HeldOutCounts counts, SeamFeatures features, int heldOut, ModelWriter writer, TextWriter log)
    {
        var trainer = new SmallNetTrainer(SeamFeatures.Size, 2);
        var random = new Random(9);
        var x = new float[SeamFeatures.Size];
        var order = Enumerable.Range(0, texts.Length).Where(i => i % heldOut != 0).ToArray();
        var (judged, cut) = (0L, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            var (loss, done) = (0.0, 0);
            foreach (var index in order)
            {
                trainer.Rate = 0.002f * (1 - ((round + (done++ / (float)order.Length)) / Rounds)) + 0.00005f;
                counts.LeaveOut(texts[index]);
                foreach (var (seam, isCut) in Examples(texts[index], random))
                {
                    features.Fill(texts[index].Numbers, texts[index].Tags, texts[index].IsFinite, seam, x);
                    loss += trainer.Learn(x, isCut);
                    (judged, cut) = (judged + 1, cut + (isCut ? 1 : 0));
                }
            }

            log.WriteLine($"seams, round {round + 1}: loss {loss * Rounds / judged:0.0000} ({cut} of {judged} cut)");
        }

        writer.Float(cut / (float)judged);
        trainer.Net.Write(writer);
    }

    private static IEnumerable<(Seam Seam, bool IsCut)> Examples(WordChoiceText text, Random random)
    {
        for (var s = 0; s + 1 < text.Sentences.Length; s++)
        {
            if (text.Seams[s] is { } seam) yield return (seam, false);
            var sentence = new TokenRange(text.Sentences[s], text.Sentences[s + 1]);
            if (sentence.Length < ShortestCut || random.NextDouble() >= CutShare) continue;
            var places = Enumerable.Range(sentence.Start + Margin, sentence.Length - (2 * Margin)).Where(i => text.Tags[i] is Upos.Adp or Upos.Sconj or Upos.Cconj or Upos.Pron).ToList();
            if (places.Count == 0) continue;
            var at = places[random.Next(places.Count)];
            yield return (new Seam(new TokenRange(sentence.Start, text.Tags[at - 1] == Upos.Punct ? at - 1 : at), new TokenRange(at, sentence.End)), true);
        }
    }
}
