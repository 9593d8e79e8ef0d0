using System.Collections.Immutable;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>
/// Features of a description: its words in ones, twos and threes, who its actors are by the register, which weapons and which of the counted people it names,
/// countries, and when, since what coders call the same thing changed over the years.
/// </summary>
internal sealed class InsecurityFeatures(KnownWorld world, InsecurityPeople people)
{
    private enum Template : uint
    {
        Word = 1,
        Pair,
        Triple,
        Gap,
        Year,
        Month,
        Country,
        CountryYear,
        Sector,
        SectorHome,
        Actor,
        ActorYear,
        Weapon,
        Programme,
        SectorProgramme,
        WeaponProgramme,
        CountryProgramme,
        CountrySector,
        Told,
        ToldSame,
        Length,
        Stem,
        StemPair,
        Content,
    }

    public void Extract(Document document, DateOnly? day, List<uint> into)
    {
        into.Clear();
        var year = (uint)(day?.Year ?? 0);
        Add(into, Template.Year, year);
        Add(into, Template.Month, (year * 12) + (uint)(day?.Month ?? 0));
        AddWords(document, into);
        var countries = Countries(document);
        var programmes = Programmes(document);
        foreach (var country in countries)
        {
            Add(into, Template.Country, Of(country));
            Add(into, Template.CountryYear, Of(country), year);
            foreach (var programme in programmes) Add(into, Template.CountryProgramme, Of(country), (uint)programme);
        }

        foreach (var programme in programmes) Add(into, Template.Programme, (uint)programme);
        AddActors(document, countries, programmes, year, into);
        AddWeapons(document, programmes, into);
        Add(into, Template.Length, (uint)Math.Min(10, document.Count / 8));
    }

    /// <summary>Adds what the casualty reader told, for the choice of a count.</summary>
    public static void Extract(ImmutableArray<ToldCount> told, List<uint> into)
    {
        for (var k = 0; k < told.Length; k++)
        {
            var (counted, all, isTold) = (Math.Min(told[k].Counted, 9), Math.Min(told[k].All, 9), told[k].IsTold ? 1u : 0);
            Add(into, Template.Told, (uint)k, ((uint)counted * 20) + ((uint)all * 2) + isTold);
            Add(into, Template.ToldSame, (uint)k, (counted > 0 ? 4u : 0) + (counted == all ? 2u : 0) + isTold);
        }
    }

    // "May 2021:" at the head is the day again.
    private static int Start(Document document)
    {
        for (var i = 0; i < Math.Min(8, document.Count); i++)
        {
            if (document.Form(i) is ":" or "." or "," && i > 0) return i + 1;
        }

        return 0;
    }

    private static void AddWords(Document document, List<uint> into)
    {
        uint before = 1, last = 1, lastStem = 1, lastContent = 1;
        for (var i = Start(document); i < document.Count; i++)
        {
            var form = document.Form(i);
            var word = char.IsAsciiDigit(form[0]) ? 2u : FeatureHash.OfLower(form);
            Add(into, Template.Word, word);
            Add(into, Template.Pair, last, word);
            Add(into, Template.Triple, FeatureHash.Mix(before, last), word);
            Add(into, Template.Gap, before, word);
            (before, last) = (last, word);
            var stem = FeatureHash.OfLower(form[..Math.Min(5, form.Length)]);
            Add(into, Template.Stem, stem);
            Add(into, Template.StemPair, lastStem, stem);
            lastStem = stem;
            if (document.Tags.Upos(i) is not (Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj)) continue;
            var lemma = FeatureHash.OfLower(document.Lemmas[i]);
            Add(into, Template.Content, lastContent, lemma);
            lastContent = lemma;
        }
    }

    private static SortedSet<string> Countries(Document document)
    {
        var countries = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var place in document.Places.Mentions)
        {
            if (place.Place is { Country.IsNone: false } known) countries.Add(known.Country.Value);
        }

        foreach (var people in document.Places.Peoples) countries.Add(people.Country.Value);
        return countries;
    }

    private SortedSet<AidProgramme> Programmes(Document document)
    {
        var programmes = new SortedSet<AidProgramme>();
        for (var i = 0; i < document.Count; i++)
        {
            if (people.Match(document, i, out var programme) > 0) programmes.Add(programme);
        }

        return programmes;
    }

    private void AddActors(Document document, SortedSet<string> countries, SortedSet<AidProgramme> programmes, uint year, List<uint> into)
    {
        var sectors = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = Start(document); i < document.Count; i++)
        {
            if (world.Actors.AgentAt(document.Text.AsSpan(document.Tokens.Start(i))) is { } agent) sectors.Add(agent.Value.Value);
        }

        foreach (var name in document.Names.Mentions)
        {
            var actor = world.Actors.Resolve(document.Quote(name.Tokens));
            if (actor.Name is null) continue;
            sectors.Add(actor.Sector.Value);
            Add(into, Template.Actor, FeatureHash.OfLower(actor.Name));
            Add(into, Template.ActorYear, FeatureHash.OfLower(actor.Name), year);
            if (!actor.Country.IsNone) Add(into, Template.SectorHome, Of(actor.Sector.Value), countries.Contains(actor.Country.Value) ? 1u : 0);
        }

        foreach (var sector in sectors)
        {
            Add(into, Template.Sector, Of(sector));
            foreach (var programme in programmes) Add(into, Template.SectorProgramme, Of(sector), (uint)programme);
            foreach (var country in countries) Add(into, Template.CountrySector, Of(sector), Of(country));
        }
    }

    private void AddWeapons(Document document, SortedSet<AidProgramme> programmes, List<uint> into)
    {
        var weapons = new SortedSet<WeaponKind>();
        for (var i = Start(document); i < document.Count; i++)
        {
            if (world.Weapons.LongestAt(document.Text.AsSpan(document.Tokens.Start(i))) is { } weapon) weapons.Add(weapon.Value);
        }

        foreach (var weapon in weapons)
        {
            Add(into, Template.Weapon, (uint)weapon);
            foreach (var programme in programmes) Add(into, Template.WeaponProgramme, (uint)weapon, (uint)programme);
        }
    }

    private static uint Of(string word) => FeatureHash.Of(word);

    private static void Add(List<uint> into, Template template, uint a) => into.Add(FeatureHash.Mix((uint)template, a));

    private static void Add(List<uint> into, Template template, uint a, uint b) => into.Add(FeatureHash.Mix((uint)template, a, b));
}
