namespace Sitrep.Language;

/// <summary>What a time expression counts from.</summary>
/// <param name="Published">Day of publication, or null.</param>
/// <param name="Last">The day named last before, for "the previous day" and "two days earlier"; else the day of publication.</param>
/// <param name="LastQuarter">Value and dates of the quarter named last, for "the quarter".</param>
/// <param name="Tense">Whether the words around tell of the past or of what is to come.</param>
internal readonly record struct TimeAnchor(DateOnly? Published, DateOnly? Last, TimeReading? LastQuarter, TenseCue Tense);

/// <summary>What a rule made of a time expression.</summary>
internal sealed record TimeReading(TimeKind Kind, string Value, DateInterval? Dates);
