using System.Collections.Immutable;
using Sitrep.Reports;

namespace Sitrep.Incidents;

/// <summary>
/// What a value rests on: words of the report, or a named rule, or both. There is no empty form,
/// so a value without evidence cannot be built.
/// </summary>
public sealed class Evidence : IEquatable<Evidence>
{
    private Evidence(ImmutableArray<TextSpan> words, string? rule)
    {
        Words = words;
        Rule = rule;
    }

    /// <summary>Spans of the report's text, ascending; may be empty only when there is a rule.</summary>
    public ImmutableArray<TextSpan> Words { get; }

    /// <summary>Name of the rule that set the value, or null.</summary>
    public string? Rule { get; }

    /// <exception cref="ArgumentException">No span, or an empty one.</exception>
    public static Evidence Of(params ReadOnlySpan<TextSpan> words) => Of([.. words], null);

    /// <exception cref="ArgumentException">No span and no rule, or an empty span.</exception>
    public static Evidence Of(ImmutableArray<TextSpan> words, string? rule)
    {
        if (words.IsDefaultOrEmpty && string.IsNullOrWhiteSpace(rule)) throw new ArgumentException("Evidence needs words or the name of a rule.", nameof(words));
        if (words.IsDefault) words = [];
        if (words.Any(word => word.IsEmpty)) throw new ArgumentException("Evidence of no words.", nameof(words));
        return new Evidence(words.Sort(), string.IsNullOrWhiteSpace(rule) ? null : rule);
    }

    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static Evidence ByRule(string rule) => Of([], rule);

    /// <summary>Both together, each span once.</summary>
    public Evidence With(Evidence other) => Of([.. Words.Concat(other.Words).Distinct()], Rule ?? other.Rule);

    public bool Equals(Evidence? other) => other is not null && Rule == other.Rule && Words.AsSpan().SequenceEqual(other.Words.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as Evidence);

    public override int GetHashCode() => HashCode.Combine(Rule is null ? 0 : Rule.Length, Words.Length, Words.Length > 0 ? Words[0] : default);

    public override string ToString() => string.Join(' ', Words) + (Rule is null ? "" : $" by {Rule}");
}
