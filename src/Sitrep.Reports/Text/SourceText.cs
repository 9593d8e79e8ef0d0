namespace Sitrep.Reports;

/// <summary>The text of a report, unchanged, with the one converter of its positions.</summary>
public sealed class SourceText
{
    private CodePointMap? _codePoints;

    public SourceText(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
    }

    public string Value { get; }

    /// <summary>Length in UTF-16 units.</summary>
    public int Length => Value.Length;

    /// <summary>Made at first use; harmless to make twice.</summary>
    public CodePointMap CodePoints => _codePoints ??= new CodePointMap(Value);

    public ReadOnlySpan<char> this[TextSpan span] => Value.AsSpan(span.Start, span.Length);

    /// <summary>The words at a span.</summary>
    public string Quote(TextSpan span) => Value.Substring(span.Start, span.Length);

    public override string ToString() => Value;
}
