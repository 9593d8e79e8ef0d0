using System.Collections.Immutable;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>Who stands on either side of an incident, as far as its coding asks: fighters, the state, a crowd.</summary>
internal sealed class Sides
{
    private readonly IncidentLexicon _lexicon;
    private readonly KnownWorld _world;
    private readonly RoleContext _context;
    private readonly ImmutableArray<RoleLink> _links;

    public Sides(IncidentLexicon lexicon, KnownWorld world, IncidentAnalysis analysis, TriggerGroup group)
    {
        (_lexicon, _world, _context) = (lexicon, world, analysis.Context);
        _links = analysis.LinksOf(group);
    }

    public bool ByState => Perpetrators.Any(mention => SideOf(mention) == NounClass.State);

    public bool ByArmedGroup => Perpetrators.Any() && Perpetrators.All(mention => SideOf(mention) is NounClass.Armed or NounClass.Group);

    /// <summary>A crowd did it; one that fought in a clash has had it done to it as well.</summary>
    public bool ByMob => _links.Where(link => link.Slot == RoleSlot.Perpetrator && _context.Triggers[link.Trigger].Kind.Family != "clash").Select(link => link.Mention).Any(mention => _context.Document.Lemmas[mention.Head] is "mob" or "crowd" or "vigilante" or "settler" or "villager" or "fan" or "youth");

    public bool AgainstCrowd => Of(RoleSlot.Victim).Any(mention => _context.Document.Lemmas[mention.Head] is "protester" or "protestor" or "demonstrator" or "marcher" or "striker");

    /// <summary>Fighters on one side, and on the other nobody but fighters, their posts and their bases.</summary>
    public bool AreBothArmed
    {
        get
        {
            var against = Of(RoleSlot.Victim).ToList();
            if (against.Exists(mention => !IsFighter(mention))) return false;
            return Perpetrators.Any(IsFighter) && (against.Count > 0 || Of(RoleSlot.Target).Any(IsMilitary));
        }
    }

    /// <summary>All who are told of are fighters: those who were hit, and those who did it if anybody is named.</summary>
    public bool AreFightersHit
    {
        get
        {
            var hit = Of(RoleSlot.Victim).ToList();
            return hit.Count > 0 && hit.TrueForAll(IsFighter) && Perpetrators.All(IsFighter);
        }
    }

    /// <summary>Forces of a state go for a place ("Turkey's attack on Afrin"), and the words that tell it name no people or civil thing as hit.</summary>
    public bool AreOnGround => ByState && _links.Where(link => link.Slot == RoleSlot.Perpetrator && SideOf(link.Mention) == NounClass.State).Select(link => link.Trigger).Distinct()
        .Any(act => _context.Triggers[act].Kind.Name is "attack" or "assault" && !_links.Any(link => link.Trigger == act && (link.Slot == RoleSlot.Victim || (link.Slot == RoleSlot.Target && !IsMilitary(link.Mention)))));

    /// <summary>Those it was done to are fighters, or are suspected to be.</summary>
    public bool AgainstFighters => Of(RoleSlot.Victim).Any(mention => IsFighter(mention) || _context.Document.Lemmas[mention.Head] is "suspect" or "prisoner" or "foreigner" or "national" or "jihadist" or "man");

    /// <summary>Somebody of standing was meant.</summary>
    public bool AgainstOfficial => Of(RoleSlot.Victim).Any(mention => mention.Class == NounClass.Official);

    public IEnumerable<WeaponKind> Weapons => _links.Where(link => link.Slot is RoleSlot.Weapon)
        .SelectMany(link => _lexicon.Noun(_context.Words[link.Mention.Head]).Select(noun => noun.Weapon).Append(TreeRoles.CraftOf(_context.Document, link.Mention)));

    private IEnumerable<Candidate> Perpetrators => Of(RoleSlot.Perpetrator);

    private IEnumerable<Candidate> Of(RoleSlot slot) => _links.Where(link => link.Slot == slot).Select(link => link.Mention);

    private bool IsFighter(Candidate mention) => SideOf(mention) is NounClass.Armed or NounClass.State or NounClass.Group;

    private bool IsMilitary(Candidate mention) =>
        IsFighter(mention) || _lexicon.Noun(_context.Words[mention.Head]).Any(noun => noun is { Class: NounClass.Target, Target: TargetKind.Military or TargetKind.Police });

    // "al-Shabab", "the SDF": the register knows what names are; a country that acts is its state; other names are of nobody's side.
    private NounClass SideOf(Candidate mention)
    {
        var isNamed = _context.Document.Tags.Upos(mention.Head) == Language.Upos.Propn;
        if (!isNamed && mention.Class is NounClass.Armed or NounClass.State) return mention.Class;
        if (_context.Document.Places.Peoples.Any(people => people.Tokens.Contains(mention.Head))) return NounClass.State;
        if (mention.Name == Language.NameKind.Location && _world.Countries.FindName(_context.Document.Quote(mention.Core)) is not null) return NounClass.State;
        var sector = _world.Actors.Resolve(_context.Document.Quote(mention.Tokens)).Sector.Value;
        return sector switch
        {
            "MIL" or "COP" or "SPY" => NounClass.State,
            "REB" or "UAF" or "INS" or "SEP" or "CRM" => NounClass.Armed,
            _ => mention.Class is NounClass.Armed or NounClass.State ? mention.Class : NounClass.None,
        };
    }
}
