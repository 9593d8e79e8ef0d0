using System.Collections.Immutable;
using Sitrep.Reports;
using Sitrep.World;

namespace Sitrep.Language;

/// <summary>Finds the names that are places' in a report, with the words around them that tell more.</summary>
internal sealed class ToponymSpotter(KnownWorld world)
{
    // Names below this many people are believed in running text only with a preposition or a comma beside them.
    private const long WellKnown = 50_000;

    // "UAE", "U.S.".
    private const int LongestAbbreviation = 4;

    public List<Toponym> Find(Document document, ImmutableArray<PeopleMention> peoples)
    {
        var found = new List<Toponym>();
        var people = 0;
        var names = document.Has(Layer.Names) ? NamesByToken(document) : null;
        for (var sentence = 0; sentence < document.Sentences.Count; sentence++)
        {
            var range = document.Sentences[sentence];
            var capitals = IsInCapitals(document, range);
            for (var token = range.Start; token < range.End; token++)
            {
                while (people < peoples.Length && peoples[people].Tokens.End <= token) people++;
                if (people < peoples.Length && peoples[people].Tokens.Contains(token)) continue;
                if (At(document, token, range, capitals, names) is not { } toponym) continue;
                found.Add(toponym);
                token = toponym.Tokens.End - 1;
            }
        }

        foreach (var (first, second) in found.Zip(found.Skip(1))) Link(document, first, second);
        return found;
    }

    /// <summary>A name that is known to be a place's.</summary>
    public Toponym Given(Document document, TextSpan span)
    {
        var tokens = document.Tokens.Covering(span);
        var name = document.Report.Text.Quote(span);
        return new Toponym(span, tokens, name, Candidates(name)) { Hint = HintOf(document, tokens) };
    }

    /// <summary>Peoples and their adjectives ("Iraqi", "Salvadorans"), where they are not the first part of a place's name.</summary>
    public ImmutableArray<PeopleMention> PeoplesIn(Document document)
    {
        var peoples = ImmutableArray.CreateBuilder<PeopleMention>();
        for (var token = 0; token < document.Count; token++)
        {
            var form = document.Form(token);
            if (!char.IsUpper(form[0]) || form is "US" or "U.S." or "UK" or "U.K." or "UAE") continue;
            var start = document.Tokens.Start(token);
            if (world.Countries.LongestPeopleAt(document.Text.AsSpan(start)) is not { } match) continue;
            // "New Zealand" and "Philippine Sea" are places; "Korean" is none.
            if (world.Gazetteer.LongestAt(document.Text.AsSpan(start), out var candidates) is var length && (length > match.Length || (length == match.Length && candidates[0].Kind == PlaceKind.Country))) continue;
            var tokens = document.Tokens.Covering(new TextSpan(start, start + match.Length));
            peoples.Add(new PeopleMention(tokens, match.Value));
            token = tokens.End - 1;
        }

        return peoples.ToImmutable();
    }

    /// <summary>Says what stands beside a toponym: "province", "the city of", and the toponym that it lies in.</summary>
    public static void Link(Document document, Toponym first, Toponym second)
    {
        var between = document.Text.AsSpan(first.Span.End, Math.Max(0, second.Span.Start - first.Span.End)).Trim();
        if (between is "," or ", in" or "in" or ", a city in" or "(" or "," or ", the") first.Container = second;
    }

    /// <summary>What the words beside a name say it is.</summary>
    public static PlaceKind? HintOf(Document document, TokenRange tokens)
    {
        if (tokens.End < document.Count && PlaceHints.KindOf(document.Form(tokens.End)) is { } after) return after;
        if (tokens.Start >= 2 && document.Form(tokens.Start - 1) is "of" or "OF" or "de" or "DE") return PlaceHints.KindOf(document.Form(tokens.Start - 2));
        return tokens.Start >= 1 ? PlaceHints.KindOf(document.Form(tokens.Start - 1)) : null;
    }

    private Toponym? At(Document document, int token, TokenRange sentence, bool capitals, NameMention?[]? names)
    {
        var form = document.Form(token);
        if (!StartsName(form)) return null;
        if (AfterComma(document, token, capitals) is { } abbreviated) return abbreviated;
        var listed = Listed(document, token, sentence, capitals, names);
        if (names?[token] is not { Kind: NameKind.Location } mention || mention.Tokens.Start != token || capitals || listed?.Tokens.End >= mention.Tokens.End) return listed;

        // A longer name than the gazetteer's ("Church Street", "Idlib Province") is taken whole: a street is not the town it is called after.
        // Nor is "Islamic State" a place, though it holds ground.
        var whole = Given(document, document.SpanOf(mention.Tokens));
        if (Candidates(whole.Name).Count == 0 && world.Actors.Resolve(whole.Name) is { Name: not null, Kind: ActorKind.Organization }) return null;
        return new Toponym(whole.Span, mention.Tokens, whole.Name, Candidates(whole.Name)) { Hint = whole.Hint };
    }

    // The longest name of the gazetteer that begins here and is believed.
    private Toponym? Listed(Document document, int token, TokenRange sentence, bool capitals, NameMention?[]? names)
    {
        var start = document.Tokens.Start(token);
        var limit = document.Tokens.End(sentence.End - 1);
        while (true)
        {
            var length = world.Gazetteer.LongestAt(document.Text.AsSpan(start, limit - start), out var candidates);
            if (length == 0) return null;
            var span = new TextSpan(start, start + length);
            var tokens = document.Tokens.Covering(span);
            var last = document.Tokens.Span(tokens.End - 1);
            // "Baghdad-based": only a name that ends with its token is one, unless a hyphen follows.
            var isWhole = last.End <= span.End || document.Text[span.End] is '-' or '–' or '.';
            if (isWhole && IsCased(document, tokens, capitals))
            {
                if (!IsBelieved(document, tokens, sentence, capitals, names, candidates)) return null;
                var name = document.Text.Substring(start, length);
                return new Toponym(span, tokens, name, capitals ? candidates : Abbreviated(name, candidates)) { Hint = HintOf(document, tokens) };
            }

            // "Idlib province" is a longer name than the text has in capitals: try again without its last word.
            if (tokens.Length == 1) return null;
            limit = last.Start;
        }
    }

    // "US" in capitals is the country and not the town of Us in France.
    private PlaceCandidates Abbreviated(string name, PlaceCandidates candidates)
    {
        if (name.Length > LongestAbbreviation || name.AsSpan().ContainsAnyInRange('a', 'z')) return candidates;
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates[i].Kind == PlaceKind.Country) return world.Gazetteer.Only(candidates[i].Index);
        }

        return candidates;
    }

    // Places of a name, also when it comes with an article or as a people.
    private PlaceCandidates Candidates(string name)
    {
        var bare = name.AsSpan().Trim().Trim("\"'“”.,".AsSpan());
        if (bare.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) bare = bare[4..];
        var found = world.Gazetteer.Find(bare);
        if (found.Count > 0) return found;
        if (world.PlaceWords.AbbreviationAt(bare) is { } abbreviation && abbreviation.Length >= bare.TrimEnd('.').Length) return world.Gazetteer.Only(world.Gazetteer.IndexOf(abbreviation.Value));
        if (world.Countries.FindPeople(bare) is { } country) return world.Gazetteer.Only(world.Gazetteer.IndexOf(country));
        foreach (var part in (ReadOnlySpan<string>)["North ", "South ", "East ", "West ", "Northern ", "Southern ", "Eastern ", "Western ", "Central "])
        {
            if (bare.StartsWith(part, StringComparison.OrdinalIgnoreCase) && world.Gazetteer.Find(bare[part.Length..]) is { Count: > 0 } parted && parted[0].Kind == PlaceKind.Country) return parted;
        }

        foreach (var lead in (ReadOnlySpan<string>)["city of ", "town of ", "village of ", "state of ", "province of ", "County of "])
        {
            if (bare.StartsWith(lead, StringComparison.OrdinalIgnoreCase)) return world.Gazetteer.Find(bare[lead.Length..]);
        }

        // "Idlib province", "Helmand River": the last word only says what kind of place it is.
        var last = bare.LastIndexOf(' ');
        return last > 0 && PlaceHints.KindOf(bare[(last + 1)..]) is not null ? world.Gazetteer.Find(bare[..last]) : default;
    }

    // "Paris, Tex.": the abbreviation of a division after a comma. In capitals a bare "IN" or "OR" is a word.
    private Toponym? AfterComma(Document document, int token, bool capitals)
    {
        if (capitals && document.Form(token).Length == 2) return null;
        if (token < 2 || document.Form(token - 1) is not "," || !StartsName(document.Form(token - 2))) return null;
        var start = document.Tokens.Start(token);
        if (world.PlaceWords.AbbreviationAt(document.Text.AsSpan(start)) is not { } match) return null;
        var end = start + match.Length;
        if (end < document.Text.Length && document.Text[end] == '.') end++;
        var span = new TextSpan(start, end);
        var tokens = document.Tokens.Covering(span);
        var index = world.Gazetteer.IndexOf(match.Value);
        return index < 0 || document.Tokens.End(tokens.End - 1) > span.End + 1 ? null
            : new Toponym(span, tokens, world.Gazetteer.NameOf(index), world.Gazetteer.Only(index));
    }

    private bool IsBelieved(Document document, TokenRange tokens, TokenRange sentence, bool capitals, NameMention?[]? names, PlaceCandidates candidates)
    {
        var before = tokens.Start > sentence.Start ? document.Form(tokens.Start - 1) : [];
        var after = tokens.End < sentence.End ? document.Form(tokens.End) : [];
        if (PlaceHints.IsPersonTitle(before)) return false;
        if (names is not null && !capitals)
        {
            var kind = names[tokens.Start]?.Kind;
            if (kind is NameKind.Person or NameKind.Organization) return false;
            if (kind == NameKind.Location) return true;
        }

        if (!after.IsEmpty && char.IsUpper(after[0]) && PlaceHints.IsOrganizationWord(after)) return false;
        var name = document.Text.AsSpan(document.Tokens.Start(tokens.Start), document.Tokens.End(tokens.End - 1) - document.Tokens.Start(tokens.Start));
        var doubt = world.PlaceWords.DoubtOf(name);
        var led = PlaceHints.IsPlacePreposition(before) || HintOf(document, tokens) is not null || IsFollowedByPlace(document, tokens, sentence);
        if (doubt is not null || name.Length <= 3) return led && doubt != NameDoubt.Word && (name.Length > 3 || IsGreat(candidates)) || IsGreat(candidates) && doubt is null && !(capitals && name is "US");
        if (!capitals && IsInsideLongerName(document, tokens, sentence)) return false;
        return led || IsGreat(candidates) || tokens.Length > 1 && !capitals;
    }

    // Countries, first-level divisions, our own entries, and towns that a reader abroad has heard of.
    private static bool IsGreat(PlaceCandidates candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            if (candidate.Kind is PlaceKind.Country or PlaceKind.Admin1 or PlaceKind.Region or PlaceKind.Natural) return true;
            if (!candidate.IsAlternateName && candidate.Population >= WellKnown) return true;
        }

        return false;
    }

    // A capitalised neighbour that is no place and not parted by a comma: "Abraham Lincoln", "Paris Hilton".
    private bool IsInsideLongerName(Document document, TokenRange tokens, TokenRange sentence)
    {
        if (tokens.Start > sentence.Start + 1 && IsCapitalisedWord(document.Form(tokens.Start - 1)) && !PlaceHints.IsPlacePreposition(document.Form(tokens.Start - 1)) && PlaceHints.KindOf(document.Form(tokens.Start - 1)) is null) return true;
        if (tokens.End >= sentence.End || !IsCapitalisedWord(document.Form(tokens.End))) return false;
        return PlaceHints.KindOf(document.Form(tokens.End)) is null && world.Countries.FindPeople(document.Form(tokens.End)) is null;
    }

    private bool IsFollowedByPlace(Document document, TokenRange tokens, TokenRange sentence)
    {
        if (tokens.End + 1 >= sentence.End || document.Form(tokens.End) is not ("," or "(")) return false;
        var start = document.Tokens.Start(tokens.End + 1);
        if (!StartsName(document.Form(tokens.End + 1))) return false;
        if (world.PlaceWords.AbbreviationAt(document.Text.AsSpan(start)) is not null) return true;
        return world.Gazetteer.LongestAt(document.Text.AsSpan(start), out var next) > 0 && next[0].Kind is PlaceKind.Country or PlaceKind.Admin1;
    }

    private static bool IsCapitalisedWord(ReadOnlySpan<char> form) => form.Length > 1 && char.IsUpper(form[0]) && char.IsLetter(form[1]);

    private static bool StartsName(ReadOnlySpan<char> form) =>
        char.IsUpper(form[0]) || (form.Length > 3 && (form.StartsWith("al-") || form.StartsWith("el-")) && char.IsUpper(form[3]))
        || form is "al" or "el" or "ash" or "as" or "ad" or "an" or "ar" or "az" or "at";

    // In running text each longer word of a name is capitalised; "Valle del Cauca" has a small one.
    private static bool IsCased(Document document, TokenRange tokens, bool capitals)
    {
        if (capitals) return true;
        var last = document.Form(tokens.End - 1);
        if (!last.ContainsAnyInRange('A', 'Z') && !char.IsUpper(last[0])) return false;
        for (var i = tokens.Start; i < tokens.End; i++)
        {
            var form = document.Form(i);
            if (form.Length > 4 && char.IsLower(form[0]) && form[2] != '-') return false;
        }

        return true;
    }

    private static bool IsInCapitals(Document document, TokenRange sentence)
    {
        int upper = 0, lower = 0;
        foreach (var c in document.Text.AsSpan(document.Tokens.Start(sentence.Start), document.Tokens.End(sentence.End - 1) - document.Tokens.Start(sentence.Start)))
        {
            if (char.IsUpper(c)) upper++;
            else if (char.IsLower(c)) lower++;
        }

        return upper > 8 && upper > 4 * lower;
    }

    // The mention that each token belongs to.
    private static NameMention?[] NamesByToken(Document document)
    {
        var names = new NameMention?[document.Count];
        foreach (var mention in document.Names.Mentions)
        {
            for (var i = mention.Tokens.Start; i < mention.Tokens.End; i++) names[i] = mention;
        }

        return names;
    }
}
