using System.Collections.Immutable;

namespace Sitrep.Dossiers;

/// <summary>An origin that tells the incident independently of the others: an agency with all who print it, or an outlet.</summary>
/// <param name="Name">The agency or outlet, as it names itself.</param>
/// <param name="Accounts">The accounts that go back to it; copies among them count once.</param>
public sealed record Source(string Name, ImmutableArray<AccountId> Accounts);
