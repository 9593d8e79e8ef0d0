using System.Collections.Immutable;
using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>An event of which the trigger is given, in the AIDA types: "conflict.attack.bombing".</summary>
/// <param name="Tokens">The words that tell it.</param>
/// <param name="Type">Its type, three names parted by full stops.</param>
public readonly record struct EventTrigger(TokenRange Tokens, string Type)
{
    /// <summary>The first two names of the type, which decide the roles: "conflict.attack".</summary>
    public string Family => Type.Split('.') is [var kind, var name, ..] ? $"{kind}.{name}" : Type;
}

/// <summary>Somebody or something that plays a role in an event.</summary>
/// <param name="Role">Its role: "attacker".</param>
/// <param name="Tokens">Its words.</param>
/// <param name="Head">The word that heads them.</param>
/// <param name="Chance">How likely the role is, between 0 and 1.</param>
public readonly record struct EventArgument(string Role, TokenRange Tokens, int Head, double Chance);

/// <summary>Roles that types can have, and the ontology's labels for them.</summary>
/// <param name="Roles">By type, and by family for types that are not in it.</param>
/// <param name="Labels">By type or family, a space, and the role: "evt089arg01victim".</param>
public sealed record ArgumentSchema(ImmutableSortedDictionary<string, ImmutableArray<string>> Roles, ImmutableSortedDictionary<string, string> Labels)
{
    /// <summary>Roles that events of this type can have; none of a family that is not known.</summary>
    public ImmutableArray<string> RolesOf(EventTrigger trigger) => Roles.TryGetValue(trigger.Type, out var roles) || Roles.TryGetValue(trigger.Family, out roles) ? roles : [];

    /// <summary>The ontology's label for a role of this type; with noughts where neither the type nor its family has it.</summary>
    public string LabelOf(EventTrigger trigger, string role) =>
        Labels.TryGetValue($"{trigger.Type} {role}", out var label) || Labels.TryGetValue($"{trigger.Family} {role}", out label) ? label : $"evt000arg00{role}";
}
