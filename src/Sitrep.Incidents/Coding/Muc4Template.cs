using System.Collections.Immutable;

namespace Sitrep.Incidents;

/// <summary>The roles of a MUC-4 template that the field still scores, in the order of the contract.</summary>
public enum Muc4Role
{
    PerpInd,
    PerpOrg,
    Target,
    Victim,
    Weapon,
}

/// <summary>One incident as the MUC-4 keys would have it.</summary>
/// <param name="Type">MUC-4 incident type: "bombing".</param>
/// <param name="Roles">By <see cref="Muc4Role"/>: entities, each with its mention strings, the surest first.</param>
public sealed record Muc4Template(string Type, ImmutableArray<ImmutableArray<ImmutableArray<string>>> Roles)
{
    public ImmutableArray<ImmutableArray<string>> this[Muc4Role role] => Roles[(int)role];
}
