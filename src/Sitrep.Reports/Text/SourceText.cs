namespace Sitrep.Reports;

/// <summary>
/// The text of a report, unchanged, with the one converter of its positions.
/// A lone surrogate, which no encoding of Unicode can carry, becomes U+FFFD; positions stay the same.
/// </summary>
public sealed class SourceText
{
    private CodePointMap? _codePoints;

    public SourceText(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = WellFormed(value);
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

    private static string WellFormed(string value)
    {
        if (!value.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return value;
        return string.Create(value.Length, value, static (units, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                var paired = char.IsHighSurrogate(source[i])
                    ? i + 1 < source.Length && char.IsLowSurrogate(source[i + 1])
                    : !char.IsLowSurrogate(source[i]) || (i > 0 && char.IsHighSurrogate(source[i - 1]));
                units[i] = paired ? source[i] : '\uFFFD';
            }
        });
    }
}
