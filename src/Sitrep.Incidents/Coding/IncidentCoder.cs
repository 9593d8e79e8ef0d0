using System.Collections.Immutable;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>What an incident is called in each codebook, and why.</summary>
public sealed record Coding(SubEvent SubEvent, IncidentCodes Codes, IncidentKind Kind, string Reason);

/// <summary>
/// Codes an incident from what its triggers tell: the most harmful act present gives the type; what is said of deaths, crowds and
/// both sides refines it.
/// </summary>
internal sealed class IncidentCoder(IncidentLexicon lexicon, KnownWorld world)
{
    private const double SureClash = 0.5;

    public Coding Code(IncidentAnalysis analysis, TriggerGroup group)
    {
        var sides = new Sides(lexicon, world, analysis, group);
        var triggers = analysis.TriggersOf(group).ToList();
        var kinds = triggers.Select(trigger => trigger.Kind).ToList();
        var acts = kinds.Where(kind => !kind.IsResult).ToList();
        var crowd = acts.Where(kind => kind.Family is "crowd" or "camp").ToList();
        var kind = (acts.Count > 0 ? acts : kinds).MaxBy(kind => kind.Rank)!;
        var reason = $"most harmful act told: {kind.Name}";
        var isHarmful = kinds.Exists(kind => kind.IsResult || kind.Name is "killing" or "massacre");
        if (crowd.Count > 0 && kind.Family is "force" or "hand" or "clash" or "crowd" or "camp" or "custody" or "property") (kind, reason) = OfCrowd(crowd, acts, isHarmful);

        // "hit by two drones": where the words tell no more than an attack, the weapon tells which.
        var armed = sides.Weapons.Select(ByWeapon).OfType<IncidentKind>().MaxBy(armed => armed.Rank);
        if (armed is not null && (kind.Family == "force" || (kind.Name == "shooting" && armed.Rank > kind.Rank) || (kind.Name is "assault" or "shelling" or "bombing" && armed.SubEvent == SubEvent.AirOrDroneStrike))) (kind, reason) = (armed, $"an attack with such a weapon: {armed.Name}");
        else if (kind.Family == "force" && acts.Where(act => act.Family == "blast").MaxBy(act => act.Rank) is { } blast) (kind, reason) = (blast, $"harm done by {blast.Name}");
        if (kind.Family is "force" or "hand" && sides.ByMob) (kind, reason) = (lexicon.Kind("mob-violence"), "done by a mob");
        if (kind.Family is "force" or "hand" && sides.AgainstCrowd && sides.ByState) (kind, reason) = (lexicon.Kind("crackdown"), "done by the state to demonstrators");

        if (kind.Family == "custody" && sides.ByArmedGroup && !sides.AgainstFighters && !IsCapture(triggers)) (kind, reason) = (lexicon.Kind("abduction"), "taken by an armed group that is no authority");

        var subEvent = kind.SubEvent!.Value;
        if (kind.Family == "territory") (kind, subEvent, reason) = OfTerritory(analysis, triggers, kind, sides, reason);
        if (subEvent == SubEvent.Attack && sides.AreBothArmed) (subEvent, reason) = (SubEvent.ArmedClash, "both sides are armed");
        else if (subEvent == SubEvent.Attack && kind.Family is "force" or "hand" && sides.AreFightersHit) (subEvent, reason) = (SubEvent.ArmedClash, "fighters were hit, and nobody else is told of");
        else if (subEvent == SubEvent.Attack && sides.AreOnGround) (subEvent, reason) = (SubEvent.ArmedClash, "forces of a state against a place");
        else if (subEvent == SubEvent.Attack && sides.ByState && kinds.Exists(told => told.Name == "clash")) (subEvent, reason) = (SubEvent.ArmedClash, "told as an operation of a state's forces");
        else if (subEvent == SubEvent.Attack && triggers.Exists(trigger => IsDeathInFight(analysis.Context.Document, trigger))) (subEvent, reason) = (SubEvent.ArmedClash, "somebody fell fighting");
        else if (subEvent == SubEvent.Attack && IsInClash(triggers)) (subEvent, reason) = (SubEvent.ArmedClash, "told as a clash");
        return new Coding(subEvent, new IncidentCodes(kind.Plover, kind.PloverMode, Gtd(kinds, kind, sides), kind.Muc4), kind, reason);
    }

    // "was killed fighting Isis", "died while battling rebels".
    private static bool IsDeathInFight(Language.Document document, Trigger trigger)
    {
        if (trigger.Kind.Family != "force" || trigger.Entry.Pos != TriggerPos.Verb) return false;
        foreach (var child in document.Trees.Children(trigger.Head, document.Sentences[trigger.Sentence]))
        {
            if (child > trigger.Head && document.Tags.Xpos(child) == Language.Xpos.VerbIng && document.Lemmas[child] is "fight" or "battle") return true;
        }

        return false;
    }

    // "captured by Kurdish fighters" is said of the enemy's people; civilians are detained, seized, taken.
    private static bool IsCapture(List<Trigger> triggers) => triggers.Where(trigger => trigger.Kind.Family == "custody").All(trigger => trigger.Entry.Text == "capture");

    // "four soldiers were killed in the shoot-out": a killing told after a fight, or in its sentence, is part of it.
    private static bool IsInClash(List<Trigger> triggers) => triggers.Exists(clash => clash.Kind.Name == "clash" && clash.Entry.Strength >= SureClash
        && (clash == triggers[0] || triggers.Exists(act => act.Sentence == clash.Sentence && act.Kind.Family is "force" or "hand")));

    // Who takes ground decides, and whether anybody fought for it.
    private (IncidentKind Kind, SubEvent SubEvent, string Reason) OfTerritory(IncidentAnalysis analysis, List<Trigger> triggers, IncidentKind kind, Sides sides, string reason)
    {
        if (triggers.Exists(trigger => trigger.Kind == kind && IsWithoutFight(analysis.Context.Document, trigger))) return (lexicon.Kind("transfer"), SubEvent.NonViolentTransferOfTerritory, "ground taken without a fight");
        if (kind.Name == "overtake" && triggers.Exists(trigger => trigger.Kind == kind && IsTheirFall(analysis.Context.Document, trigger))) return (kind, SubEvent.GovernmentRegainsTerritory, "ground of an armed group fell");
        return kind.Name switch
        {
            "capture-place" when !sides.ByState => (kind, SubEvent.NonStateActorOvertakesTerritory, "ground taken by an armed group"),
            "regain" when sides.ByArmedGroup => (kind, SubEvent.NonStateActorOvertakesTerritory, "ground taken back by an armed group"),
            "overtake" when sides.ByState => (kind, SubEvent.GovernmentRegainsTerritory, "ground taken by the state"),
            _ => (kind, kind.SubEvent!.Value, reason),
        };
    }

    // "the rebel enclave has fallen", to nobody who is named: what was an armed group's is the state's now.
    private static bool IsTheirFall(Language.Document document, Trigger trigger)
    {
        if (trigger.Entry.Text != "fall") return false;
        foreach (var child in document.Trees.Children(trigger.Head, document.Sentences[trigger.Sentence]))
        {
            if (document.Trees.Deprel(child) != Language.Deprel.Nsubj) continue;
            var subject = document.Trees.Subtree(child);
            for (var i = subject.Start; i < subject.End; i++)
            {
                if (document.Lemmas[i] is "rebel" or "insurgent" or "opposition" or "jihadist" or "militant" or "rebel-held" or "opposition-held") return true;
            }
        }

        return false;
    }

    private static bool IsWithoutFight(Language.Document document, Trigger trigger)
    {
        var sentence = document.Sentences[trigger.Sentence];
        for (var i = sentence.Start; i < sentence.End - 1; i++)
        {
            if (document.Lemmas[i] is not ("without" or "no")) continue;
            for (var j = i + 1; j < Math.Min(sentence.End, i + 7); j++)
            {
                if (document.Lemmas[j] is "fight" or "fighting" or "clash" or "resistance" or "battle" or "shot" or "firing" or "combat") return true;
            }
        }

        return false;
    }

    /// <summary>Forces of another state that take ground are no government that regains it (ACLED codebook, on actors outside their country).</summary>
    public static Coding Abroad(Coding coding, IReadOnlyCollection<Perpetrator> perpetrators, Where? where) =>
        coding.SubEvent == SubEvent.GovernmentRegainsTerritory && where?.Place?.Country is { IsNone: false } country && perpetrators.Count > 0
        && perpetrators.All(perpetrator => perpetrator.Country.IsNone ? perpetrator.Kind != ActorKind.State : perpetrator.Country != country)
            ? coding with { SubEvent = SubEvent.NonStateActorOvertakesTerritory, Reason = "ground taken by forces from abroad or of no state" }
            : coding;

    // A gathering is coded by what was done at it: violence of its own makes it a riot, force against it a crackdown.
    private (IncidentKind Kind, string Reason) OfCrowd(List<IncidentKind> crowd, List<IncidentKind> acts, bool isHarmful)
    {
        if (crowd.Find(kind => kind.Name is "riot" or "mob-violence") is { } violent && !acts.Exists(kind => kind.Name == "crackdown")) return (violent, "the crowd used force");
        if (acts.Exists(kind => kind.Name == "crackdown") || (isHarmful && acts.Exists(kind => kind.Name is "dispersal" or "shooting" or "killing" or "beating"))) return (lexicon.Kind("crackdown"), "force against demonstrators, with harm");
        if (acts.Exists(kind => kind.Name is "clash" or "arson" or "sabotage" or "looting")) return (lexicon.Kind("riot"), "the crowd fought or destroyed");
        if (acts.Exists(kind => kind.Name is "dispersal" or "arrest")) return (lexicon.Kind("dispersal"), "police stepped in");
        var kind = crowd.MaxBy(kind => kind.Rank)!;
        return (kind, $"a gathering: {kind.Name}");
    }

    private IncidentKind? ByWeapon(WeaponKind weapon) => weapon switch
    {
        WeaponKind.Drone => lexicon.Kind("drone-strike"),
        WeaponKind.Aircraft => lexicon.Kind("air-strike"),
        WeaponKind.Mortar or WeaponKind.Artillery or WeaponKind.Rocket or WeaponKind.Missile => lexicon.Kind("shelling"),
        WeaponKind.Explosive or WeaponKind.CarBomb or WeaponKind.Landmine => lexicon.Kind("bombing"),
        WeaponKind.SuicideBomb => lexicon.Kind("suicide-bombing"),
        WeaponKind.Grenade => lexicon.Kind("grenade-attack"),
        WeaponKind.Chemical => lexicon.Kind("chemical-attack"),
        _ => null,
    };

    // GTD calls it assassination whenever a person of standing was meant, whatever the weapon.
    private static string? Gtd(List<IncidentKind> kinds, IncidentKind kind, Sides sides) =>
        kind.Gtd is not null && kind.Family is "force" or "hand" or "blast" or "chemical" && (kinds.Exists(told => told.Name == "assassination") || sides.AgainstOfficial) ? "Assassination" : kind.Gtd;
}
