using Sitrep.Language;

namespace Sitrep.Incidents;

/// <summary>
/// The fullest name of a speaker in the report: a shorter name is completed from a longer one that ends alike, a title from "the title Name",
/// other words by coreference, a pronoun in the end from the speaker before.
/// </summary>
internal sealed class SpeakerNames(Document document, NounPhrases phrases, AttributionWords words)
{
    // How words for one person end: "commander", "official", "resident", "spokesman", "journalist".
    private static readonly string[] PersonEndings = ["er", "or", "ist", "man", "woman", "ian", "official", "resident", "president", "student", "chief", "witness", "general", "colonel", "major", "captain", "guard", "aide", "elder", "mayor", "medic", "nurse", "diplomat", "relative", "son", "daughter", "father", "wife", "husband", "widow", "survivor", "activist", "priest", "imam", "monk"];

    private List<TokenRange>? _names;
    private bool? _isInCapitals;

    /// <param name="source">Words for the speaker.</param>
    /// <param name="head">Their head.</param>
    /// <param name="previous">The speaker before, for pronouns; null at the beginning.</param>
    public string Of(TokenRange source, int head, string? previous)
    {
        var isPronoun = phrases[head] == WordClass.Pronoun;
        if (!isPronoun)
        {
            if (NameAt(head) is { } name) return Fullest(name);
            if (Apposed(source, head) is { } apposed) return Fullest(apposed);
            if (Titled(source) is { } titled) return titled;
        }

        // In reports "he" nearly always goes on with the person who spoke last; that is surer than a guess over all names.
        if (!phrases.Is(head, "he") && !phrases.Is(head, "she")) return Coreferent(head) ?? document.Quote(source);
        return (IsPerson(previous) || IsOne(previous) ? previous : null) ?? Coreferent(head) ?? LastPersonBefore(source.Start) ?? document.Quote(source);
    }

    // "The government", "officials" and "NATO" are no "he".
    private static bool IsPerson(string? speaker) =>
        speaker is not null && speaker.Contains(' ', StringComparison.Ordinal) && char.IsUpper(speaker[0]) && char.IsUpper(LastWord(speaker))
        && !speaker.StartsWith("The ", StringComparison.OrdinalIgnoreCase);

    // First letter of it; a speaker cut off at a hyphen ends with one.
    private static char LastWord(string speaker)
    {
        var trimmed = speaker.AsSpan().TrimEnd(" -");
        return trimmed.IsEmpty ? ' ' : trimmed[trimmed.LastIndexOfAny(' ', '-') + 1];
    }

    // "a resident", "the police commissioner of Borno State": one person without a name, as far as the words tell.
    private static bool IsOne(string? speaker)
    {
        if (speaker is null) return false;
        var words = speaker.Split(' ');
        if (words.Length < 2 || !(words[0].Equals("a", StringComparison.OrdinalIgnoreCase) || words[0].Equals("an", StringComparison.OrdinalIgnoreCase) || words[0].Equals("the", StringComparison.OrdinalIgnoreCase))) return false;
        var head = words.TakeWhile((word, i) => i == 0 || word is not ("of" or "for" or "in" or "at" or "from" or "who" or "with" or "on")).Last().TrimEnd(',');
        return PersonEndings.Any(ending => head.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    // Only a name is worth more than the words at hand.
    private string? Coreferent(int head)
    {
        if (!document.Has(Layer.Coreference) || document.Coreference.OfHead(head) is not { } entity) return null;
        return NameAt(entity.Mentions[entity.Main].HeadToken) is { } name ? Fullest(name) : null;
    }

    /// <summary>Runs of capitalised words, the text's names where no layer has them.</summary>
    private List<TokenRange> Names => _names ??= FindNames();

    private TokenRange? NameAt(int head)
    {
        foreach (var name in Names)
        {
            if (name.Contains(head)) return name;
        }

        return null;
    }

    // "the militia's commander, Abu Ala al-Wale": the name beside the description.
    private TokenRange? Apposed(TokenRange source, int head)
    {
        foreach (var name in Names)
        {
            if (name.Length > 1 && name.Start == head + 2 && document.Form(head + 1) is "," && name.End <= source.End) return name;
        }

        return null;
    }

    private string Fullest(TokenRange name)
    {
        var best = name;
        var last = document.Form(name.End - 1);
        foreach (var other in Names)
        {
            if (other.Length > best.Length && document.Form(other.End - 1).Equals(last, StringComparison.OrdinalIgnoreCase)) best = other;
        }

        return WithoutTitle(best);
    }

    // "the prime minister": a name whose title says the same.
    private string? Titled(TokenRange source)
    {
        var start = source.Start;
        while (start < source.End && phrases[start] == WordClass.Determiner) start++;
        var length = source.End - start;
        if (length is 0 or > 5) return null;
        foreach (var name in Names)
        {
            for (var at = name.Start; at + length < name.End; at++)
            {
                if (Same(at, start, length)) return document.Quote(new TokenRange(at + length, name.End));
            }
        }

        return null;
    }

    private bool Same(int left, int right, int length)
    {
        for (var k = 0; k < length; k++)
        {
            if (!document.Form(left + k).Equals(document.Form(right + k), StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }

    // "Prime Minister Mustafa al-Kadhimi" → "Mustafa al-Kadhimi".
    private string WithoutTitle(TokenRange name)
    {
        var start = name.Start;
        while (start + 2 < name.End && words.Offices.Has(document, start)) start++;
        return document.Quote(new TokenRange(start, name.End));
    }

    private string? LastPersonBefore(int token)
    {
        for (var i = Names.Count - 1; i >= 0; i--)
        {
            if (Names[i].End <= token && Names[i].Length > 1 && !IsOther(Names[i])) return Fullest(Names[i]);
        }

        return null;
    }

    // A place or an organisation is no "he".
    private bool IsOther(TokenRange name) =>
        document.Has(Layer.Names) && document.Names.Mentions.Any(mention => mention.Tokens.Overlaps(name) && mention.Kind is not NameKind.Person) && !document.Names.Mentions.Any(mention => mention.Tokens.Overlaps(name) && mention.Kind == NameKind.Person);

    private List<TokenRange> FindNames()
    {
        var names = new List<TokenRange>();
        if (IsInCapitals) return document.Has(Layer.Names) ? [.. document.Names.Mentions.Select(name => name.Tokens)] : names;
        for (var i = 0; i < document.Count; i++)
        {
            if (!IsNameWord(i)) continue;
            var end = i + 1;
            while (end < document.Count && (IsNameWord(end) || IsInner(end))) end++;
            while (end > i + 1 && !IsNameWord(end - 1)) end--;
            names.Add(new TokenRange(i, end));
            i = end;
        }

        return names;
    }

    private bool IsNameWord(int token) => phrases[token] == WordClass.Open && char.IsUpper(document.Form(token)[0]) && !phrases.InTime(token);

    // A wire in capitals shows no names by its letters.
    private bool IsInCapitals => _isInCapitals ??= document.Text.Count(char.IsLower) < document.Text.Count(char.IsUpper) / 4;

    // "Mustafa al-Kadhimi", "Asaib Ahl al-Haq", "Osama bin Laden": what may stand between the words of a name.
    private bool IsInner(int token) => phrases[token] == WordClass.Hyphen || document.Form(token) is "al" or "Al" or "el" or "bin" or "ibn" or "de" or "la" or "del" or "van" or "von" or "der" or "da" or "dos" or "ul" or "abu" or "ben";
}
