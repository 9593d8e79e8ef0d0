using System.Collections.Immutable;
using System.Text;
using Sitrep.Incidents;
using Sitrep.Language;
using Sitrep.Reports;

namespace Sitrep.Evaluation;

/// <summary>What was done to a place of a report.</summary>
public enum ChangeKind
{
    /// <summary>A word exchanged for a near-synonym.</summary>
    Word,

    /// <summary>A sentence cut in two.</summary>
    Cut,

    /// <summary>A name spelt otherwise.</summary>
    Spelling,

    /// <summary>Part of a name exchanged for part of another.</summary>
    NamePart,
}

/// <summary>One change and the words of the new text that it touched.</summary>
public readonly record struct Change(ChangeKind Kind, TextSpan Span);

/// <summary>A report as a site might pass it off as its own.</summary>
public sealed record RewordedText(string Text, ImmutableArray<Change> Changes);

/// <summary>
/// Rewords a report as copying sites do: words for near-synonyms, sentences cut in two, names misspelt and mixed. The same report, rate and seed
/// give the same text.
/// </summary>
public sealed class Rewording(WordNumbers words, NearSynonyms synonyms)
{
    private const int ShortestCut = 12, CutMargin = 4;

    /// <param name="document">The report, read as far as names.</param>
    /// <param name="rate">Share changed of the words that have near-synonyms, of the longer sentences, and of the names.</param>
    /// <param name="seed">Chooses which.</param>
    public RewordedText Of(Document document, double rate, int seed)
    {
        ArgumentNullException.ThrowIfNull(document);
        var random = new Random(seed);
        var edits = new SortedDictionary<int, (int End, string Words, ChangeKind? Kind)>();
        Names(document, rate, random, edits);
        Cuts(document, rate, random, edits);
        Words(document, rate, random, edits);
        return Write(document.Text, edits);
    }

    private static void Names(Document document, double rate, Random random, SortedDictionary<int, (int End, string Words, ChangeKind? Kind)> edits)
    {
        foreach (var mention in document.Names.Mentions)
        {
            if (random.NextDouble() >= rate) continue;
            var token = random.Next(mention.Tokens.Start, mention.Tokens.End);
            if (mention.Tokens.Length > 1 && random.Next(2) == 0)
            {
                var other = OtherPart(document, mention, random);
                if (!other.Equals(document.Form(token).ToString(), StringComparison.OrdinalIgnoreCase) && char.IsUpper(document.Form(token)[0])) Put(document, token, other, ChangeKind.NamePart, edits);
            }
            else if (Misspelling.Of(document.Form(token).ToString(), random) is { } spelling)
            {
                Put(document, token, spelling, ChangeKind.Spelling, edits);
            }
        }
    }

    private static string OtherPart(Document document, NameMention mention, Random random)
    {
        var others = document.Names.Mentions.Where(other => other.Tokens.Length > 1 && !document.Quote(other.Tokens).Equals(document.Quote(mention.Tokens), StringComparison.OrdinalIgnoreCase))
            .Select(other => document.Form(other.Tokens.End - 1).ToString()).Where(part => part.Length > 2 && char.IsUpper(part[0])).Distinct().ToList();
        return others.Count == 0 || random.Next(2) == 0 ? Misspelling.GivenNames[random.Next(Misspelling.GivenNames.Length)] : others[random.Next(others.Count)];
    }

    // "…, which killed two" becomes "…. Which killed two".
    private static void Cuts(Document document, double rate, Random random, SortedDictionary<int, (int End, string Words, ChangeKind? Kind)> edits)
    {
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            var sentence = document.Sentences[s];
            if (sentence.Length < ShortestCut || random.NextDouble() >= rate) continue;
            var places = Enumerable.Range(sentence.Start + CutMargin, sentence.Length - (2 * CutMargin)).Where(i => IsSeam(document, i)).ToList();
            if (places.Count == 0) continue;
            var at = places[random.Next(places.Count)];
            var last = document.Form(at - 1) is "," or "–" or "—" ? at - 2 : at - 1;
            var (start, end) = (document.Tokens.Start(last), document.Tokens.End(at));
            if (Enumerable.Range(last, at - last + 1).Any(i => edits.ContainsKey(document.Tokens.Start(i)))) continue;
            var next = document.Form(at).ToString();
            edits.Add(start, (end, $"{document.Form(last)}. {char.ToUpperInvariant(next[0])}{next[1..]}", ChangeKind.Cut));
        }
    }

    private static bool IsSeam(Document document, int token) =>
        document.Tags.Upos(token) is Upos.Adp or Upos.Sconj or Upos.Cconj or Upos.Pron && char.IsLower(document.Form(token)[0]) && char.IsLetterOrDigit(document.Form(token - 2)[0])
        && (char.IsLetterOrDigit(document.Form(token - 1)[0]) || document.Form(token - 1) is ",");

    private void Words(Document document, double rate, Random random, SortedDictionary<int, (int End, string Words, ChangeKind? Kind)> edits)
    {
        var inName = new bool[document.Count];
        foreach (var mention in document.Names.Mentions) inName.AsSpan(mention.Tokens.Start, mention.Tokens.Length).Fill(true);
        for (var i = 0; i < document.Count; i++)
        {
            var (number, form) = (words.Of(document.Form(i)), WordForms.Of(document, i));
            if (form == WordForm.None || number < WordNumbers.First || inName[i]) continue;
            var others = synonyms.For(number, form);
            if (others.IsEmpty || random.NextDouble() >= rate) continue;
            var other = words[others[random.Next(others.Length)]];
            if (edits.Any(edit => edit.Key <= document.Tokens.Start(i) && edit.Value.End > document.Tokens.Start(i))) continue;
            if (i > 0 && document.Form(i - 1) is "a" or "an" or "A" or "An") Article(document, i - 1, other, edits);
            Put(document, i, other, ChangeKind.Word, edits);
        }
    }

    // A careful copyist minds the article.
    private static void Article(Document document, int token, string next, SortedDictionary<int, (int End, string Words, ChangeKind? Kind)> edits)
    {
        var article = next[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a";
        if (!edits.ContainsKey(document.Tokens.Start(token))) Put(document, token, article, null, edits);
    }

    private static void Put(Document document, int token, string word, ChangeKind? kind, SortedDictionary<int, (int End, string Words, ChangeKind? Kind)> edits)
    {
        var old = document.Form(token);
        var isCapital = char.IsUpper(old[0]);
        var inCapitals = isCapital && old.Length > 1 && char.IsUpper(old[1]);
        edits[document.Tokens.Start(token)] = (document.Tokens.End(token), inCapitals ? word.ToUpperInvariant() : isCapital ? char.ToUpperInvariant(word[0]) + word[1..] : word, kind);
    }

    private static RewordedText Write(string text, SortedDictionary<int, (int End, string Words, ChangeKind? Kind)> edits)
    {
        var written = new StringBuilder(text.Length + 100);
        var changes = ImmutableArray.CreateBuilder<Change>();
        var at = 0;
        foreach (var (start, (end, replacement, kind)) in edits)
        {
            written.Append(text, at, start - at);
            if (kind is { } known) changes.Add(new Change(known, new TextSpan(written.Length, written.Length + replacement.Length)));
            written.Append(replacement);
            at = end;
        }

        return new RewordedText(written.Append(text, at, text.Length - at).ToString(), changes.ToImmutable());
    }
}
