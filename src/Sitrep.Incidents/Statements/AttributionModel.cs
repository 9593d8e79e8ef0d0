using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>A cue with the source and the content that were found for it.</summary>
public readonly record struct TaggedAttribution(TokenRange Cue, List<TokenRange> Source, List<TokenRange> Content);

/// <summary>
/// Two linear models trained on PolNeAR: one tells reporting cues, the other which words around a cue are its source and which are said.
/// </summary>
public sealed class AttributionModel
{
    /// <summary>Labels of the first model.</summary>
    public const int NoCue = 0, CueBegins = 1, CueGoesOn = 2;

    /// <summary>Labels of the second.</summary>
    public const int Neither = 0, InSource = 1, InContent = 2;

    private readonly LinearModel _cues;
    private readonly LinearModel _spans;

    private AttributionModel(LinearModel cues, LinearModel spans)
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

    public static AttributionModel Read(ModelReader reader) => new(LinearModel.Read(reader), LinearModel.Read(reader));

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
        var start = -1;
        for (var s = 0; s < columns.Document.Sentences.Count; s++)
        {
            var sentence = columns.Document.Sentences[s];
            var label = NoCue;
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                AttributionFeatures.OfCue(columns, bits, i, sentence, label, features);
                label = _cues.Best(features.Items);
                if (start >= 0 && label != CueGoesOn) Close(i);
                if (start < 0 && label != NoCue) start = i;
            }

            if (start >= 0) Close(sentence.End);
        }

        return cues;

        void Close(int end)
        {
            cues.Add(new TokenRange(start, end));
            start = -1;
        }
    }

    private TaggedAttribution Spans(AttributionColumns columns, TokenRange cue, FeatureSet features)
    {
        var tagged = new TaggedAttribution(cue, [], []);
        Walk(columns, cue, features, (_, set) => _spans.Best(set.Items), (token, label) =>
        {
            if (label == InSource) Append(tagged.Source, token);
            else if (label == InContent) Append(tagged.Content, token);
        });
        return tagged;
    }

    /// <summary>Goes through a cue's window from left to right; the decision on a token sees the one before.</summary>
    public static void Walk(AttributionColumns columns, TokenRange cue, FeatureSet features, Func<int, FeatureSet, int> decide, Action<int, int> take)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var window = columns.Window(cue);
        var head = columns.HeadOf(cue);
        var draft = DraftOf(columns, cue);
        var between = new uint[window.Length];
        var bits = 0u;
        for (var i = cue.Start - 1; i >= window.Start; i--)
        {
            between[i - window.Start] = bits;
            bits |= AttributionFeatures.BitOf(columns, i);
        }

        bits = 0;
        for (var i = cue.End; i < window.End; i++)
        {
            between[i - window.Start] = bits;
            bits |= AttributionFeatures.BitOf(columns, i);
        }

        var label = Neither;
        for (var i = window.Start; i < window.End; i++)
        {
            if (cue.Contains(i))
            {
                label = Neither;
                continue;
            }

            AttributionFeatures.OfSpan(columns, cue, head, draft, i, between[i - window.Start], label, features);
            label = decide(i, features);
            take(i, label);
        }
    }

    private static StatementDraft? DraftOf(AttributionColumns columns, TokenRange cue)
    {
        for (var i = cue.Start; i < cue.End; i++)
        {
            if (columns.RuleCue[i] > 0) return columns.Rules[columns.RuleCue[i] - 1];
        }

        return null;
    }

    private static void Append(List<TokenRange> ranges, int token)
    {
        if (ranges.Count > 0 && ranges[^1].End == token) ranges[^1] = new TokenRange(ranges[^1].Start, token + 1);
        else ranges.Add(new TokenRange(token, token + 1));
    }
}
