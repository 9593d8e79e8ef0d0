using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>The tokens in which a cue's source and content are sought, and the features of each. One code for training and reading.</summary>
public sealed class CueWindow
{
    private readonly AttributionColumns _columns;
    private readonly TokenRange _cue;
    private readonly int _head;
    private readonly StatementDraft? _draft;
    private readonly uint[] _between;

    public CueWindow(AttributionColumns columns, TokenRange cue)
    {
        ArgumentNullException.ThrowIfNull(columns);
        (_columns, _cue, _head, _draft) = (columns, cue, columns.HeadOf(cue), DraftOf(columns, cue));
        Tokens = columns.Window(cue);
        _between = new uint[Tokens.Length];
        var bits = 0u;
        for (var i = cue.Start - 1; i >= Tokens.Start; i--)
        {
            _between[i - Tokens.Start] = bits;
            bits |= AttributionFeatures.BitOf(columns, i);
        }

        bits = 0;
        for (var i = cue.End; i < Tokens.End; i++)
        {
            _between[i - Tokens.Start] = bits;
            bits |= AttributionFeatures.BitOf(columns, i);
        }
    }

    public TokenRange Tokens { get; }

    public void OfToken(int token, FeatureSet features) => AttributionFeatures.OfSpan(_columns, _cue, _head, _draft, token, _between[token - Tokens.Start], features);

    public void OfPair(int token, FeatureSet features) => AttributionFeatures.OfSpanPair(_columns, _cue, _head, _draft, token, _between[token - Tokens.Start], features);

    private static StatementDraft? DraftOf(AttributionColumns columns, TokenRange cue)
    {
        for (var i = cue.Start; i < cue.End; i++)
        {
            if (columns.RuleCue[i] > 0) return columns.Rules[columns.RuleCue[i] - 1];
        }

        return null;
    }
}
