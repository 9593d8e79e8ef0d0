using System.Collections.Immutable;

namespace Sitrep.Language;

/// <summary>What a name names; the four kinds of CoNLL-2003.</summary>
public enum NameKind : byte
{
    Person,
    Organization,
    Location,
    Misc,
}

/// <summary>A name in the text.</summary>
public readonly record struct NameMention(TokenRange Tokens, NameKind Kind);

/// <summary>Names in the order of the text, not overlapping.</summary>
public sealed record NameLayer(ImmutableArray<NameMention> Mentions);
