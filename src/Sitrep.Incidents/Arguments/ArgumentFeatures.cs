using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>
/// Features of a candidate for a role of an event: how it hangs from the trigger in the tree, where it stands, what kind of thing it is. Each counts for the role,
/// for its kin (those who act, those acted on, places, means), and for all.
/// </summary>
internal sealed class ArgumentFeatures(KnownWorld world, WordClusters clusters)
{
    private const int LongestPath = 7;

    // What each role is like, so that rare roles learn from common ones.
    private static readonly Dictionary<string, uint> Kin = new(StringComparer.Ordinal)
    {
        ["attacker"] = 1,
        ["killer"] = 1,
        ["injurer"] = 1,
        ["transporter"] = 1,
        ["jailer"] = 1,
        ["preventer"] = 1,
        ["granter"] = 1,
        ["communicator"] = 1,
        ["destroyer"] = 1,
        ["giver"] = 1,
        ["spy"] = 1,
        ["participant"] = 1,
        ["investigator"] = 1,
        ["target"] = 2,
        ["victim"] = 2,
        ["passenger"] = 2,
        ["artifact"] = 2,
        ["detainee"] = 2,
        ["recipient"] = 2,
        ["beneficiary"] = 2,
        ["employee"] = 2,
        ["defendant"] = 2,
        ["place"] = 3,
        ["origin"] = 4,
        ["destination"] = 5,
        ["instrument"] = 6,
        ["vehicle"] = 6,
    };

    private enum Template : uint
    {
        Path = 1, PathTrigger, PathClass, Relation, RelationCase, CaseDistance, Tag, TagDistance, Lemma, Cluster, Coarse, Name, NamePath, Place, PlacePath, People, Sector, Weapon, Distance, Sentence, Between, Nearest,
        NearestPath, TriggerCluster, TriggerLemma, Type, Mentions, Before, Head, CoarsePath, Family, Steps, None, NoneTrigger, NoneType, NoneCluster, NoneTag,
        WordingLeft, WordingRight, WordingSize, WordingName, WordingRole, WordingFirst, WordingOutside, WordingEdge, WordingAfter, PathCase, PlainPath, PlainTag, PlainCluster, PlainTrigger, CaseClass, Pair,
    }

    /// <summary>Features of one candidate.</summary>
    /// <param name="rank">How many candidates of its class stand nearer to the trigger.</param>
    public void Extract(Document document, EventTrigger trigger, string role, int head, int rank, List<uint> into)
    {
        into.Clear();
        var told = Anchor(document, trigger);
        var (path, plain, steps) = Path(document, told, head);
        var kind = ClassOf(document, head);
        var triggerTag = (uint)document.Tags.Upos(told);
        var apart = document.Sentences.Of(head) - document.Sentences.Of(told);
        var distance = Bucket(head - told);
        var preposition = CaseOf(document, head);
        var lemma = FeatureHash.OfLower(document.Lemmas[head]);
        var fine = (uint)clusters.Fine(FeatureHash.OfLower(document.Form(head)));
        var coarse = (uint)clusters.Coarse((int)fine);
        var triggerLemma = FeatureHash.OfLower(document.Lemmas[told]);
        var triggerCluster = (uint)clusters.Fine(FeatureHash.OfLower(document.Form(told)));
        var roleHash = FeatureHash.Of(role);
        var kin = Kin.GetValueOrDefault(role);

        Add(Template.Path, path, triggerTag);
        Add(Template.PathTrigger, path, triggerLemma);
        Add(Template.PathClass, path, kind);
        Add(Template.PathCase, path, preposition);
        Add(Template.PlainPath, plain, preposition);
        Add(Template.PlainTag, plain, FeatureHash.Mix(triggerTag, kind));
        Add(Template.PlainCluster, FeatureHash.Mix(plain, preposition), triggerCluster);
        Add(Template.PlainTrigger, FeatureHash.Mix(plain, preposition), triggerLemma);
        Add(Template.CaseClass, preposition, kind);
        Add(Template.Pair, fine, triggerCluster);
        Add(Template.Steps, (uint)Math.Min(steps, 9), kind);
        Add(Template.Relation, (uint)document.Trees.Deprel(head), kind);
        Add(Template.RelationCase, (uint)document.Trees.Deprel(head), preposition);
        Add(Template.CaseDistance, preposition, distance);
        Add(Template.Tag, (uint)document.Tags.Upos(head), 0);
        Add(Template.TagDistance, (uint)document.Tags.Upos(head), distance);
        Add(Template.Lemma, lemma, 0);
        Add(Template.Cluster, fine, 0);
        Add(Template.Coarse, coarse, 0);
        Add(Template.CoarsePath, coarse, path);
        Add(Template.Name, kind, (uint)Math.Clamp(apart + 3, 0, 6));
        Add(Template.Distance, distance, kind);
        Add(Template.Sentence, (uint)Math.Clamp(apart + 3, 0, 6), 0);
        Add(Template.Nearest, (uint)Math.Min(rank, 5), kind);
        Add(Template.NearestPath, (uint)Math.Min(rank, 3), path);
        Add(Template.TriggerLemma, triggerLemma, kind);
        Add(Template.TriggerCluster, triggerCluster, coarse);
        Add(Template.Type, FeatureHash.Of(trigger.Type), kind);
        Add(Template.Family, FeatureHash.Of(trigger.Family), path);
        Add(Template.Mentions, (uint)Math.Min(4, document.Coreference.OfHead(head)?.Mentions.Length ?? 0), kind);
        if (document.Trees.Head(head) is >= 0 and var above) Add(Template.Head, FeatureHash.OfLower(document.Lemmas[above]), (uint)document.Trees.Deprel(head));
        var rest = document.Text.AsSpan(document.Tokens.Start(head));
        if (world.Actors.AgentAt(rest) is { } agent) Add(Template.Sector, FeatureHash.Of(agent.Value.Value), path);
        if (world.Weapons.LongestAt(rest) is { } weapon) Add(Template.Weapon, (uint)weapon.Value, distance);

        void Add(Template template, uint a, uint b)
        {
            var feature = FeatureHash.Mix((uint)template, a, b);
            into.Add(FeatureHash.Mix(feature, roleHash));
            into.Add(FeatureHash.Mix(feature, kin + 1_000_000));
            into.Add(feature);
        }
    }

    /// <summary>Features of there being nobody in the role.</summary>
    public void ExtractNone(Document document, EventTrigger trigger, string role, List<uint> into)
    {
        into.Clear();
        var told = Anchor(document, trigger);
        var roleHash = FeatureHash.Of(role);
        into.Add(FeatureHash.Mix((uint)Template.None, roleHash));
        into.Add(FeatureHash.Mix((uint)Template.None, Kin.GetValueOrDefault(role)));
        into.Add(FeatureHash.Mix((uint)Template.NoneTrigger, FeatureHash.OfLower(document.Lemmas[told]), roleHash));
        into.Add(FeatureHash.Mix((uint)Template.NoneType, FeatureHash.Of(trigger.Type), roleHash));
        into.Add(FeatureHash.Mix((uint)Template.NoneType, FeatureHash.Of(trigger.Family), roleHash));
        into.Add(FeatureHash.Mix((uint)Template.NoneCluster, (uint)clusters.Fine(FeatureHash.OfLower(document.Form(told))), roleHash));
        into.Add(FeatureHash.Mix((uint)Template.NoneTag, (uint)document.Tags.Upos(told), roleHash));
    }

    /// <summary>Features of one way to quote an argument: what stands at its edges, inside and outside, and whether it cuts a name.</summary>
    public static void ExtractWording(Document document, string role, int head, TokenRange wording, List<uint> into)
    {
        into.Clear();
        var kind = ClassOf(document, head);
        var kin = Kin.GetValueOrDefault(role);
        var left = (uint)(head - wording.Start);
        var right = (uint)Math.Min(9, wording.End - 1 - head);
        var first = (uint)document.Tags.Upos(wording.Start);
        var firstRelation = left == 0 ? 99u : (uint)document.Trees.Deprel(wording.Start);
        var outside = wording.Start > 0 ? (uint)document.Tags.Upos(wording.Start - 1) : 98u;
        var outsideRelation = wording.Start > 0 && document.Trees.Head(wording.Start - 1) is var above && above >= wording.Start && above <= head ? (uint)document.Trees.Deprel(wording.Start - 1) : 97u;
        var after = wording.End < document.Count ? FeatureHash.OfLower(document.Form(wording.End)) : 96u;
        Add(Template.WordingLeft, left, kind);
        Add(Template.WordingRight, right, kind);
        Add(Template.WordingRight, right, kin + 200);
        Add(Template.WordingSize, (uint)Math.Min(8, wording.Length), kin);
        Add(Template.WordingFirst, first, firstRelation);
        Add(Template.WordingFirst, FeatureHash.OfLower(document.Form(wording.Start)), firstRelation + 1000);
        Add(Template.WordingOutside, outside, outsideRelation);
        Add(Template.WordingOutside, outsideRelation, kind + 1000);
        if (outsideRelation != 97u) Add(Template.WordingOutside, FeatureHash.OfLower(document.Form(wording.Start - 1)), outsideRelation + 2000);
        Add(Template.WordingEdge, FeatureHash.Mix(first, firstRelation), outsideRelation);
        Add(Template.WordingAfter, right == 0 ? 0u : 1u, after);
        Add(Template.WordingAfter, (uint)document.Tags.Upos(wording.End - 1), right + 50);
        if (right > 0) Add(Template.WordingAfter, FeatureHash.OfLower(document.Form(head + 1)), (uint)document.Tags.Upos(head) + 500);
        foreach (var name in document.Names.Mentions)
        {
            if (name.Tokens.Overlaps(wording)) Add(Template.WordingName, (wording.Contains(name.Tokens) ? 1u : 0) + (name.Tokens == wording ? 2u : 0) + (name.Tokens.Contains(head) ? 4u : 0), (uint)name.Kind);
        }

        void Add(Template template, uint a, uint b) => into.Add(FeatureHash.Mix((uint)template, a, b));
    }

    /// <summary>What kind of thing a word names, coarsely: by the names, places and peoples of the document, else by its tag.</summary>
    public static uint ClassOf(Document document, int head)
    {
        foreach (var people in document.Places.Peoples)
        {
            if (people.Tokens.Contains(head)) return 1;
        }

        foreach (var name in document.Names.Mentions)
        {
            if (name.Tokens.Contains(head)) return 2 + (uint)name.Kind;
        }

        return 10 + (uint)document.Tags.Upos(head);
    }

    private static int Anchor(Document document, EventTrigger trigger)
    {
        for (var i = trigger.Tokens.Start; i < trigger.Tokens.End; i++)
        {
            if (!trigger.Tokens.Contains(document.Trees.Head(i))) return i;
        }

        return trigger.Tokens.Start;
    }

    private static uint CaseOf(Document document, int head)
    {
        foreach (var child in document.Trees.Children(head))
        {
            if (document.Trees.Deprel(child) == Deprel.Case) return FeatureHash.OfLower(document.Form(child));
        }

        return 0;
    }

    // Up from the trigger to where the ways meet, then down to the candidate, as it stands and in plain steps (who acts, who is acted on, what hangs by a preposition); 1 across sentences.
    private static (uint Path, uint Plain, int Steps) Path(Document document, int from, int to)
    {
        if (document.Sentences.Of(from) != document.Sentences.Of(to)) return (1, 1, LongestPath + 1);
        uint up = 2, plainUp = 2;
        var steps = 0;
        for (var at = from; at >= 0 && steps <= LongestPath; at = document.Trees.Head(at), steps++)
        {
            if (document.Trees.IsBelow(to, at))
            {
                uint down = 3, plainDown = 3;
                for (var below = to; below != at; below = document.Trees.Head(below), steps++)
                {
                    down = FeatureHash.Mix(down, (uint)document.Trees.Deprel(below));
                    if (PlainOf(document.Trees.Deprel(below)) is > 0 and var step) plainDown = FeatureHash.Mix(plainDown, step);
                }

                return steps <= LongestPath ? (FeatureHash.Mix(up, down), FeatureHash.Mix(plainUp, plainDown), steps) : (4, 4, steps);
            }

            up = FeatureHash.Mix(up, (uint)document.Trees.Deprel(at) + 100);
            if (PlainOf(document.Trees.Deprel(at)) is > 0 and var plain) plainUp = FeatureHash.Mix(plainUp, plain + 100);
        }

        return (4, 4, steps);
    }

    // Coordination and names inside names change nothing of who does what.
    private static uint PlainOf(Deprel relation) => relation switch
    {
        Deprel.Conj or Deprel.Flat or Deprel.Compound or Deprel.Appos or Deprel.Parataxis or Deprel.List => 0,
        Deprel.Nsubj or Deprel.NsubjOuter or Deprel.OblAgent => 1,
        Deprel.NsubjPass or Deprel.Obj => 2,
        Deprel.Obl or Deprel.Nmod or Deprel.OblUnmarked or Deprel.NmodUnmarked => 3,
        Deprel.NmodPoss or Deprel.Amod => 4,
        Deprel.Acl or Deprel.AclRelcl => 5,
        Deprel.Xcomp or Deprel.Ccomp or Deprel.Advcl => 6,
        _ => 7,
    };

    private static uint Bucket(int distance)
    {
        var side = distance < 0 ? 0u : 100u;
        var far = Math.Abs(distance);
        return side + (uint)(far <= 5 ? far : far <= 8 ? 6 : far <= 12 ? 7 : far <= 20 ? 8 : far <= 40 ? 9 : 10);
    }
}
