using System.Collections.Immutable;
using Sitrep.Language;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>The words of <c>knowledge/plover</c> that speak for PLOVER's types, and where they stand in a document. Read once, then frozen.</summary>
public sealed class CueLexicon
{
    // Between a verb and its object or particle some words may stand: "lifted the two-week curfew".
    private const int VerbGap = 3;

    // A cue is negated or to come by what stands so near before it.
    private const int TenseReach = 4;

    private readonly WordTable _words = new();
    private readonly CueEntry[]?[] _byFirstWord;

    private CueLexicon(string folder)
    {
        Entries = [.. KnowledgeFile.Read(Path.Combine(folder, "plover", "cues.tsv"), 5).SelectMany(ReadRow)];
        _byFirstWord = new CueEntry[]?[_words.Count];
        foreach (var group in Entries.GroupBy(entry => entry.Words[0])) _byFirstWord[group.Key] = [.. group.OrderByDescending(entry => entry.Words.Length)];
    }

    public ImmutableArray<CueEntry> Entries { get; }

    /// <exception cref="KnowledgeException">The file is missing or a row is broken.</exception>
    public static CueLexicon Load(string knowledgeFolder) => new(knowledgeFolder);

    /// <summary>The cues of a document in the order of the text. Where a phrase stands the shorter cues that begin with its first word are left out.</summary>
    public ImmutableArray<Cue> Find(Document document)
    {
        var cues = ImmutableArray.CreateBuilder<Cue>();
        var words = _words.NumbersOf(document);
        for (var sentence = 0; sentence < document.Sentences.Count; sentence++)
        {
            var range = document.Sentences[sentence];
            for (var i = range.Start; i < range.End; i++)
            {
                if (words[i] < 0 || _byFirstWord[words[i]] is not { } entries) continue;
                var length = 0;
                foreach (var entry in entries)
                {
                    if (entry.Words.Length < length) break;
                    if (!TagFits(document.Tags.Upos(i), entry) || !Stands(entry, words, i, range)) continue;
                    length = entry.Words.Length;
                    cues.Add(new Cue(i, entry, TenseOf(document, i, range)));
                }
            }
        }

        return cues.ToImmutable();
    }

    private IEnumerable<CueEntry> ReadRow(KnowledgeRow row)
    {
        foreach (var (column, isVerb) in new[] { (2, true), (3, false) })
        {
            foreach (var text in row.List(column).Where(text => text != "-"))
            {
                yield return new CueEntry(text, [.. text.Split(' ').Select(_words.Add)], isVerb, row[0], row[1] == "-" ? null : row[1], row[4]);
            }
        }
    }

    // In headlines verbs and nouns are often tagged as names.
    private static bool TagFits(Upos tag, CueEntry entry) => entry.IsVerb
        ? tag is Upos.Verb or Upos.Aux or Upos.Adj or Upos.Propn or Upos.X
        : tag is not (Upos.Verb or Upos.Aux or Upos.Punct);

    private static bool Stands(CueEntry entry, int[] words, int start, TokenRange sentence)
    {
        var gap = entry.IsVerb ? VerbGap : 0;
        var at = start;
        for (var k = 1; k < entry.Words.Length; k++)
        {
            var next = at + 1;
            var last = Math.Min(sentence.End - 1, at + 1 + gap);
            while (next <= last && words[next] != entry.Words[k]) next++;
            if (next > last) return false;
            at = next;
        }

        return true;
    }

    private static CueTense TenseOf(Document document, int token, TokenRange sentence)
    {
        for (var i = token - 1; i >= Math.Max(sentence.Start, token - TenseReach); i--)
        {
            if (document.Tags.Upos(i) == Upos.Punct) break;
            switch (document.Lemmas[i])
            {
                case "not" or "n't" or "never" or "no" or "without": return CueTense.Negated;
                case "will" or "shall" or "to" or "'ll" or "plan" or "intend": return CueTense.ToCome;
                case "could" or "may" or "might" or "would" or "should" or "can" or "if": return CueTense.Possible;
            }
        }

        return CueTense.Told;
    }
}
