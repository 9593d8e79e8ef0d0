using System.Collections.Immutable;
using Sitrep.Incidents;

namespace Sitrep.Dossiers;

/// <summary>One account that tells a value: where its words stand, and who says it.</summary>
/// <param name="Account">The account.</param>
/// <param name="Evidence">The words, in the text of that account's report.</param>
/// <param name="By">Who says so, as printed; empty when the report itself asserts it.</param>
/// <param name="Via">Through whom it reached the report.</param>
public sealed record Voice(AccountId Account, Evidence Evidence, ImmutableArray<string> By, ImmutableArray<string> Via);

/// <summary>A value, and everybody who tells it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Voices">At least one, in the order of the dossier's accounts.</param>
/// <param name="Sources">How many independent sources tell it.</param>
public sealed record Telling<T>(T Value, ImmutableArray<Voice> Voices, int Sources);
