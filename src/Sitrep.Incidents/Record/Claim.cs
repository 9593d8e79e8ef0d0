using System.Collections.Immutable;
using Sitrep.Reports;

namespace Sitrep.Incidents;

/// <summary>How sure a claim was said to be.</summary>
public enum Factuality
{
    Asserted,
    Possible,
    Denied,
    Planned,
}

/// <summary>A value of an incident as somebody told it.</summary>
/// <param name="Field">Path in the record: "casualties.wounded", "perpetrators".</param>
/// <param name="Value">The value as text.</param>
/// <param name="Words">The words that say it.</param>
/// <param name="By">Who says so, as printed; empty when the report itself asserts it.</param>
/// <param name="Via">Through whom it reached the reader, nearest to the speaker first.</param>
/// <param name="Factuality">How sure.</param>
public sealed record Claim(string Field, string Value, TextSpan Words, ImmutableArray<string> By, ImmutableArray<string> Via, Factuality Factuality);
