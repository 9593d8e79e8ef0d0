using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>A cue with the source and the content that were found for it.</summary>
public readonly record struct TaggedAttribution(TokenRange Cue, List<TokenRange> Source, List<TokenRange> Content);

/// <summary>
/// Two label chains trained on PolNeAR: one tells reporting cues, the other which words around a cue are its source and which are said.
/// </summary>
public sealed class AttributionModel
{
    /// <summary>Labels of the first model.</summary>
    public const int NoCue = 0, CueBegins = 1, CueGoesOn = 2;

    /// <summary>Labels of the second.</summary>
    public const int Neither = 0, InSource = 1, InContent = 2;

    private readonly LabelChain _cues;
    private readonly LabelChain _spans;

    private AttributionModel(LabelChain cues, LabelChain spans)
    {
        _cues = cues;
        _spans = spans;
    }

    /// <exception cref="ModelException">The model is missing or is not the one on its card.</exception>
    public static AttributionModel Load(ModelFolder models)
    {
        ArgumentNullException.ThrowIfNull(models);
        using var reader = new ModelReader(models.Open("statements"), "statements");
        return Read(reader);
    }

    public static AttributionModel Read(ModelReader reader) => new(LabelChain.Read(reader), LabelChain.Read(reader));

    /// <summary>Attributions in the order of their cues.</summary>
    public List<TaggedAttribution> Tag(AttributionColumns columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var features = new FeatureSet();
        return [.. Cues(columns, features).Select(cue => Spans(columns, cue, features))];
    }

    private List<TokenRange> Cues(AttributionColumns columns, FeatureSet features)
    {
        var cues = new List<TokenRange>();
        var bits = columns.ChildBits();
        for (var s = 0; s < columns.Document.Sentences.Count; s++)
        {
            var sentence = columns.Document.Sentences[s];
            var labels = _cues.Best(sentence, (token, set) => AttributionFeatures.OfCue(columns, bits, token, sentence, set), (token, set) => AttributionFeatures.OfCuePair(columns, token, set), features);
            for (var i = 0; i < labels.Length; i++)
            {
                if (labels[i] == NoCue) continue;
                var start = i++;
                while (i < labels.Length && labels[i] == CueGoesOn) i++;
                cues.Add(new TokenRange(sentence.Start + start, sentence.Start + i--));
            }
        }

        return cues;
    }

    private TaggedAttribution Spans(AttributionColumns columns, TokenRange cue, FeatureSet features)
    {
        var tagged = new TaggedAttribution(cue, [], []);
        var around = new CueWindow(columns, cue);
        var labels = _spans.Best(around.Tokens, around.OfToken, around.OfPair, features);
        for (var i = 0; i < labels.Length; i++)
        {
            var token = around.Tokens.Start + i;
            if (cue.Contains(token)) continue;
            if (labels[i] == InSource) Append(tagged.Source, token);
            else if (labels[i] == InContent) Append(tagged.Content, token);
        }

        return tagged;
    }

    private static void Append(List<TokenRange> ranges, int token)
    {
        if (ranges.Count > 0 && ranges[^1].End == token) ranges[^1] = new TokenRange(ranges[^1].Start, token + 1);
        else ranges.Add(new TokenRange(token, token + 1));
    }
}
