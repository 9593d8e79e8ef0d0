using System.Collections.Immutable;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>
/// Noun phrases that may play a role, by parts of speech and not by the tree, which is the less sure of the two in capitals.
/// Nouns and names before the head are candidates of their own, and so is a people before an act ("Turkish" in "Turkish airstrikes").
/// </summary>
public sealed class CandidateFinder(IncidentLexicon lexicon, KnownWorld world)
{
    private const int LongestPhrase = 12;

    public ImmutableArray<Candidate> Find(Document document, int[] words)
    {
        var found = ImmutableArray.CreateBuilder<Candidate>();
        var names = NameKinds(document);
        for (var sentence = 0; sentence < document.Sentences.Count; sentence++)
        {
            var range = document.Sentences[sentence];
            for (var i = range.Start; i < range.End; i++)
            {
                if (!Begins(document, i, range)) continue;
                var end = EndOf(document, i, range);
                AddPhrase(found, document, words, names, new TokenRange(i, end), sentence);
                i = end - 1;
            }
        }

        return found.ToImmutable();
    }

    /// <summary>As <see cref="Find"/>, and every people's adjective or name before a noun besides ("Russian" in "Russian planes"): whose something is.</summary>
    public ImmutableArray<Candidate> FindWithPeoples(Document document, int[] words)
    {
        var names = NameKinds(document);
        var found = Find(document, words).SelectMany(candidate => Parts(document, words, names, candidate)).ToImmutableArray();
        var heads = found.Select(candidate => candidate.Head).ToHashSet();
        var peoples = document.Places.Peoples.Where(people => !heads.Contains(people.Tokens.End - 1) && document.Trees.Deprel(people.Tokens.End - 1) is Deprel.Amod or Deprel.Compound or Deprel.Conj)
            .Select(people => new Candidate(people.Tokens, people.Tokens, people.Tokens.End - 1, document.Sentences.Of(people.Tokens.Start), IsModifier: true, NounClass.State, NameKind.Location)).ToList();
        return peoples.Count == 0 ? found : [.. found.Concat(peoples).OrderBy(candidate => candidate.Head)];
    }

    // "armed men wearing balaclavas", "Isis three years": what the parts of speech run together, the tree or a number in the middle parts.
    private IEnumerable<Candidate> Parts(Document document, int[] words, NameKind?[] names, Candidate candidate)
    {
        var start = candidate.Tokens.Start;
        for (var i = start; !candidate.IsModifier && i < candidate.Head; i++)
        {
            var isVerb = document.Tags.Upos(i) == Upos.Verb && (i == start || document.Form(i - 1) is not "-") && document.Trees.Deprel(i) is not (Deprel.Amod or Deprel.Compound or Deprel.Flat);
            var isNumber = document.Tags.Upos(i) == Upos.Num && i > start && document.Tags.Upos(i - 1) is Upos.Noun or Upos.Propn && document.Trees.Head(i) > i;
            if (!isVerb && !isNumber) continue;
            if (i > start && document.Tags.Upos(i - 1) is Upos.Noun or Upos.Propn) yield return Make(document, words, names, new TokenRange(start, i), candidate.Sentence, isModifier: false);
            start = isVerb ? i + 1 : i;
        }

        yield return start == candidate.Tokens.Start ? candidate : Make(document, words, names, new TokenRange(start, candidate.Tokens.End), candidate.Sentence, isModifier: false);
    }

    private static NameKind?[] NameKinds(Document document)
    {
        var kinds = new NameKind?[document.Count];
        foreach (var name in document.Names.Mentions) kinds.AsSpan(name.Tokens.Start, name.Tokens.Length).Fill(name.Kind);
        return kinds;
    }

    private static bool Begins(Document document, int token, TokenRange sentence) => document.Tags.Upos(token) switch
    {
        Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num or Upos.Det => true,
        Upos.Verb => IsParticipleBeforeNoun(document, token, sentence),
        _ => false,
    };

    private static bool IsParticipleBeforeNoun(Document document, int token, TokenRange sentence) =>
        document.Tags.Xpos(token) is Xpos.VerbParticiple or Xpos.VerbIng && token + 1 < sentence.End && document.Tags.Upos(token + 1) is Upos.Noun or Upos.Propn or Upos.Adj;

    private static int EndOf(Document document, int start, TokenRange sentence)
    {
        var end = start + 1;
        while (end < sentence.End && end - start < LongestPhrase)
        {
            var tag = document.Tags.Upos(end);
            var goesOn = tag is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num
                || (tag == Upos.Verb && IsParticipleBeforeNoun(document, end, sentence))
                || (tag == Upos.Part && document.Form(end) is "'S" or "'s" or "’s" or "'" && end + 1 < sentence.End && document.Tags.Upos(end + 1) is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num)
                || (document.Form(end) is "-" && document.Tokens.Start(end) == document.Tokens.End(end - 1) && end + 1 < sentence.End && document.Tokens.Start(end + 1) == document.Tokens.End(end));
            if (!goesOn) break;
            end++;
        }

        return end;
    }

    private void AddPhrase(ImmutableArray<Candidate>.Builder found, Document document, int[] words, NameKind?[] names, TokenRange phrase, int sentence)
    {
        var head = phrase.End - 1;
        while (head >= phrase.Start && document.Tags.Upos(head) is not (Upos.Noun or Upos.Propn)) head--;
        if (head < phrase.Start) return;
        var start = phrase.Start;
        while (start < head && (document.Tags.Upos(start) == Upos.Det || IsAtLeast(document, start))) start++;

        for (var i = start; i < head; i++)
        {
            if (IsPeopleBeforeAct(document, words, i, head)) found.Add(new Candidate(new TokenRange(i, i + 1), new TokenRange(i, i + 1), i, sentence, IsModifier: true, NounClass.State, NameKind.Location));
            if (document.Tags.Upos(i) is not (Upos.Noun or Upos.Propn) || document.Form(i + 1) is "-") continue; // "al-Kadhimi" has no part "al"
            var isNameEnd = document.Tags.Upos(i) == Upos.Propn && (document.Tags.Upos(i + 1) != Upos.Propn || names[i] is not null && names[i + 1] != names[i]);
            var lexical = lexicon.ClassOf(words[i]) is NounClass.Armed or NounClass.State or NounClass.Weapon or NounClass.Target or NounClass.Group;
            if (isNameEnd || lexical) found.Add(Make(document, words, names, new TokenRange(start, i + 1), sentence, isModifier: true));
        }

        found.Add(Make(document, words, names, new TokenRange(start, head + 1), sentence, isModifier: false));
    }

    // "At least 45 protesters": "least" belongs to the number, and "at" stands outside.
    private static bool IsAtLeast(Document document, int token) => token > 0 && document.Lemmas[token] is "least" or "most" && document.Lemmas[token - 1] == "at";

    private bool IsPeopleBeforeAct(Document document, int[] words, int token, int head)
    {
        if (!char.IsUpper(document.Form(token)[0]) || document.Tags.Upos(token) is not (Upos.Adj or Upos.Propn) || world.Countries.FindPeople(document.Form(token)) is null) return false;
        foreach (var entry in lexicon.BeginningWith(words[head]))
        {
            if (entry.Pos == TriggerPos.Noun && entry.Kind.Name is "attack" or "assault" or "clash" or "air-strike" or "drone-strike" or "shelling") return true;
        }

        return false;
    }

    private Candidate Make(Document document, int[] words, NameKind?[] names, TokenRange tokens, int sentence, bool isModifier)
    {
        var head = tokens.End - 1;

        // "tear gas", whatever "tear" is tagged.
        if (tokens.Length == 1 && head > document.Sentences[sentence].Start && Joined(document, head) is >= 0 and var weapon && lexicon.ClassOf(weapon) == NounClass.Weapon) tokens = new TokenRange(head - 1, head + 1);
        return new Candidate(tokens, Core(document, words, names, tokens), head, sentence, isModifier, ClassOf(document, words, head, tokens.Start), names[head]);
    }

    // "car bomb" is a weapon of its own kind, which the head alone does not tell.
    private NounClass ClassOf(Document document, int[] words, int head, int start)
    {
        if (head > start && Joined(document, head) is >= 0 and var joined && lexicon.ClassOf(joined) is not NounClass.None and var joinedClass) return joinedClass;
        return lexicon.ClassOf(words[head]) is not NounClass.None and var known ? known : ClassOfName(document, head, start);
    }

    // "Islamic State", "the YPG": a name of the register fights, whatever its words say.
    private NounClass ClassOfName(Document document, int head, int start)
    {
        if (document.Tags.Upos(head) != Upos.Propn) return NounClass.None;
        for (var i = start; i <= head; i++)
        {
            var from = document.Tokens.Start(i);
            if (world.Actors.OrganizationAt(document.Text.AsSpan(from)) is not { } actor || from + actor.Length < document.Tokens.End(head)) continue;
            return actor.Value.Sector.Value switch
            {
                "REB" or "UAF" or "CRM" or "PRM" or "SEP" => NounClass.Armed,
                "MIL" or "COP" or "SPY" => NounClass.State,
                _ => NounClass.None,
            };
        }

        return NounClass.None;
    }

    private int Joined(Document document, int head)
    {
        string first = document.Lemmas[head - 1], second = document.Lemmas[head];
        if (first.Length + second.Length + 1 > 60) return WordTable.Unknown;
        Span<char> buffer = stackalloc char[first.Length + second.Length + 1];
        first.AsSpan().ToLowerInvariant(buffer);
        buffer[first.Length] = '-';
        second.AsSpan().ToLowerInvariant(buffer[(first.Length + 1)..]);
        return lexicon.Words.Find(buffer);
    }

    private TokenRange Core(Document document, int[] words, NameKind?[] names, TokenRange tokens)
    {
        var head = tokens.End - 1;
        var start = head;
        if (document.Tags.Upos(head) == Upos.Propn && lexicon.ClassOf(words[head]) is NounClass.None)
        {
            while (start > tokens.Start && (document.Tags.Upos(start - 1) == Upos.Propn || document.Form(start - 1) is "-") && names[start - 1] == names[head] && lexicon.ClassOf(words[start - 1]) is not (NounClass.Official or NounClass.State or NounClass.Armed or NounClass.Person)) start--;
        }
        else if (start > tokens.Start && document.Tags.Upos(start - 1) is Upos.Noun or Upos.Propn && lexicon.ClassOf(words[head]) is NounClass.Target or NounClass.Weapon or NounClass.Group)
        {
            start--;
        }

        return new TokenRange(start, tokens.End);
    }
}
