using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Dossiers;

/// <summary>What a person decides on a dossier. Applied by <see cref="Merger.Apply"/>, which gives it who, when and why.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "decision")]
[JsonDerivedType(typeof(CorrectSubEvent), "correct-sub-event")]
[JsonDerivedType(typeof(CorrectStage), "correct-stage")]
[JsonDerivedType(typeof(CorrectWhen), "correct-when")]
[JsonDerivedType(typeof(CorrectWhere), "correct-where")]
[JsonDerivedType(typeof(CorrectPerpetrators), "correct-perpetrators")]
[JsonDerivedType(typeof(CorrectTargets), "correct-targets")]
[JsonDerivedType(typeof(CorrectVictims), "correct-victims")]
[JsonDerivedType(typeof(CorrectWeapons), "correct-weapons")]
[JsonDerivedType(typeof(CorrectKilled), "correct-killed")]
[JsonDerivedType(typeof(CorrectWounded), "correct-wounded")]
[JsonDerivedType(typeof(Confirm), "confirm")]
[JsonDerivedType(typeof(Reject), "reject")]
[JsonDerivedType(typeof(MergeIn), "merge")]
[JsonDerivedType(typeof(SplitOff), "split")]
[JsonDerivedType(typeof(Undo), "undo")]
public abstract record Decision;

/// <summary>Sets a field to the person's value.</summary>
public abstract record Correction : Decision
{
    [JsonIgnore]
    public abstract DossierField Field { get; }
}

public sealed record CorrectSubEvent(SubEvent Value) : Correction
{
    public override DossierField Field => DossierField.SubEvent;
}

public sealed record CorrectStage(Stage Value) : Correction
{
    public override DossierField Field => DossierField.Stage;
}

/// <param name="Value">Null: unknown after all.</param>
public sealed record CorrectWhen(DateInterval? Value) : Correction
{
    public override DossierField Field => DossierField.When;
}

/// <param name="Value">Null: unknown after all.</param>
public sealed record CorrectWhere(Location? Value) : Correction
{
    public override DossierField Field => DossierField.Where;
}

public sealed record CorrectPerpetrators(ImmutableArray<Perpetrator> Value) : Correction
{
    public override DossierField Field => DossierField.Perpetrators;
}

public sealed record CorrectTargets(ImmutableArray<Target> Value) : Correction
{
    public override DossierField Field => DossierField.Targets;
}

public sealed record CorrectVictims(ImmutableArray<Victim> Value) : Correction
{
    public override DossierField Field => DossierField.Victims;
}

public sealed record CorrectWeapons(ImmutableArray<Weapon> Value) : Correction
{
    public override DossierField Field => DossierField.Weapons;
}

/// <param name="Value">Null: unknown after all.</param>
public sealed record CorrectKilled(Count? Value) : Correction
{
    public override DossierField Field => DossierField.Killed;
}

/// <param name="Value">Null: unknown after all.</param>
public sealed record CorrectWounded(Count? Value) : Correction
{
    public override DossierField Field => DossierField.Wounded;
}

/// <summary>The dossier is right: an incident that happened as told.</summary>
public sealed record Confirm : Decision;

/// <summary>The dossier is no incident, or none that counts. It is kept, and hidden from lists unless asked for.</summary>
public sealed record Reject : Decision;

/// <summary>The other dossier tells the same incident; its accounts come here.</summary>
public sealed record MergeIn(DossierId Other) : Decision;

/// <summary>An account tells another incident; it gets a dossier of its own.</summary>
public sealed record SplitOff(AccountId Account) : Decision;

/// <summary>Takes an earlier decision back, as if it had not been taken; it stays in the history.</summary>
/// <param name="Change">Number of the person's change.</param>
public sealed record Undo(long Change) : Decision;
