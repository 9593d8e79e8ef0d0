using Sitrep.Reports;

namespace Sitrep.Language;

/// <summary>
/// A report and what language analysis found in it: columns, one set per layer, each written once and read-only after.
/// Token indexes run through the whole document.
/// </summary>
public sealed class Document
{
    private TokenLayer? _tokens;
    private SentenceLayer? _sentences;
    private TagLayer? _tags;
    private LemmaLayer? _lemmas;
    private TreeLayer? _trees;
    private NameLayer? _names;
    private TimeLayer? _times;
    private QuantityLayer? _quantities;
    private PlaceLayer? _places;
    private CoreferenceLayer? _coreference;

    public Document(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        Report = report;
    }

    public Report Report { get; }

    public string Text => Report.Text.Value;

    public TokenLayer Tokens { get => Get(_tokens, Layer.Tokens); set => Set(ref _tokens, value, Layer.Tokens); }

    public SentenceLayer Sentences { get => Get(_sentences, Layer.Sentences); set => Set(ref _sentences, value, Layer.Sentences); }

    public TagLayer Tags { get => Get(_tags, Layer.Tags); set => Set(ref _tags, value, Layer.Tags); }

    public LemmaLayer Lemmas { get => Get(_lemmas, Layer.Lemmas); set => Set(ref _lemmas, value, Layer.Lemmas); }

    public TreeLayer Trees { get => Get(_trees, Layer.Trees); set => Set(ref _trees, value, Layer.Trees); }

    public NameLayer Names { get => Get(_names, Layer.Names); set => Set(ref _names, value, Layer.Names); }

    public TimeLayer Times { get => Get(_times, Layer.Times); set => Set(ref _times, value, Layer.Times); }

    public QuantityLayer Quantities { get => Get(_quantities, Layer.Quantities); set => Set(ref _quantities, value, Layer.Quantities); }

    public PlaceLayer Places { get => Get(_places, Layer.Places); set => Set(ref _places, value, Layer.Places); }

    public CoreferenceLayer Coreference { get => Get(_coreference, Layer.Coreference); set => Set(ref _coreference, value, Layer.Coreference); }

    /// <summary>Whether a layer has been assigned; a pipeline of fewer stages leaves some out.</summary>
    public bool Has(Layer layer) => layer switch
    {
        Layer.Tokens => _tokens is not null,
        Layer.Sentences => _sentences is not null,
        Layer.Tags => _tags is not null,
        Layer.Lemmas => _lemmas is not null,
        Layer.Trees => _trees is not null,
        Layer.Names => _names is not null,
        Layer.Times => _times is not null,
        Layer.Quantities => _quantities is not null,
        Layer.Places => _places is not null,
        _ => _coreference is not null,
    };

    /// <summary>Number of tokens.</summary>
    public int Count => Tokens.Count;

    /// <summary>The token at an index, as a view on the columns.</summary>
    public Token this[int index] => new(this, index);

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Form(int token) => Text.AsSpan(Tokens.Start(token), Tokens.Span(token).Length);

    /// <summary>The stretch of text from the first token's start to the last token's end; empty for an empty range.</summary>
    public TextSpan SpanOf(TokenRange range) =>
        range.Length == 0 ? default : new TextSpan(Tokens.Start(range.Start), Tokens.End(range.End - 1));

    /// <summary>The words of a token range, as printed.</summary>
    public string Quote(TokenRange range) => Report.Text.Quote(SpanOf(range));

    private static T Get<T>(T? layer, Layer name) where T : class => layer ?? throw LayerException.Missing(name);

    private static void Set<T>(ref T? layer, T value, Layer name) where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        if (layer is not null) throw LayerException.Twice(name);
        layer = value;
    }
}
