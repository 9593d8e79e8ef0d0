namespace Sitrep.Language;

/// <summary>
/// Features of one token for names. The same code serves training and runtime. In a document written in capitals all that
/// asks for capitals is left out.
/// </summary>
public static class NameFeatures
{
    // Stand for the words before and after a sentence.
    private const uint Before = 1, After = 2;

    private const int OtherPlaces = 3;

    private enum Template : uint
    {
        Bias = 1,
        Word = 10,
        Fine = 20,
        Coarse = 30,
        Shape = 40,
        Case = 50,
        Form = 60,
        PrefixSuffix = 70,
        WordPairs = 100,
        FinePairs = 110,
        CoarseTriple = 120,
        ShapePairs = 130,
        CaseWindow = 140,
        Neighbour = 150,
        Run = 160,
        Sentence = 170,
        Elsewhere = 180,
        Place = 190,
        People = 200,
    }

    public static void Collect(NameColumns columns, int token, TokenRange sentence, bool sentenceInCapitals, FeatureSet features)
    {
        features.Clear();
        features.Add((uint)Template.Bias, 0);
        Words(columns, token, sentence, features);
        Affixes(columns, token, sentence, features);
        Elsewhere(columns, token, features);
        Places(columns, token, sentence, features);
        if (columns.InCapitals) return;
        Cases(columns, token, sentence, sentenceInCapitals, features);
        Run(columns, token, sentence, features);
    }

    /// <summary>True when a sentence has letters and all are capitals: a headline.</summary>
    public static bool IsInCapitals(NameColumns columns, TokenRange sentence)
    {
        var capitals = 0;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (columns.Case[i] is LetterCase.Lower or LetterCase.Mixed || columns.Case[i] is LetterCase.Initial && columns.Form(i).Length > 1) return false;
            if (columns.Case[i] is LetterCase.Capitals) capitals++;
        }

        return capitals > 0;
    }

    private static void Words(NameColumns c, int token, TokenRange sentence, FeatureSet features)
    {
        Span<uint> word = stackalloc uint[5], fine = stackalloc uint[5], coarse = stackalloc uint[5];
        for (var k = 0; k < 5; k++)
        {
            var at = token + k - 2;
            var inside = sentence.Contains(at);
            word[k] = inside ? c.Lower[at] : at < token ? Before : After;
            fine[k] = inside ? c.Fine[at] : 60_000u;
            coarse[k] = inside ? c.Coarse[at] : 250u;
            features.Add((uint)Template.Word + (uint)k, word[k]);
            features.Add((uint)Template.Fine + (uint)k, fine[k]);
            features.Add((uint)Template.Coarse + (uint)k, coarse[k]);
        }

        features.Add((uint)Template.WordPairs, word[1], word[2]);
        features.Add((uint)Template.WordPairs + 1, word[2], word[3]);
        features.Add((uint)Template.WordPairs + 2, word[1], word[3]);
        features.Add((uint)Template.WordPairs + 3, word[0], word[1]);
        features.Add((uint)Template.WordPairs + 4, word[3], word[4]);
        features.Add((uint)Template.FinePairs, fine[1], fine[2]);
        features.Add((uint)Template.FinePairs + 1, fine[2], fine[3]);
        features.Add((uint)Template.FinePairs + 2, word[1], fine[2]);
        features.Add((uint)Template.FinePairs + 3, fine[2], word[3]);
        features.Add((uint)Template.CoarseTriple, coarse[1], coarse[2], coarse[3]);
        features.Add((uint)Template.CoarseTriple + 1, coarse[0], coarse[1], coarse[2]);
        features.Add((uint)Template.CoarseTriple + 2, coarse[2], coarse[3], coarse[4]);
    }

    private static void Affixes(NameColumns c, int token, TokenRange sentence, FeatureSet features)
    {
        var form = c.Form(token);
        for (var n = 1; n <= 5 && n <= form.Length; n++)
        {
            features.Add((uint)Template.PrefixSuffix + (uint)n, FeatureHash.OfLower(form[..n]));
            features.Add((uint)Template.PrefixSuffix + 10 + (uint)n, FeatureHash.OfLower(form[^n..]));
        }

        for (var k = -1; k <= 1; k += 2)
        {
            if (!sentence.Contains(token + k)) continue;
            var beside = c.Form(token + k);
            if (beside.Length > 3) features.Add((uint)Template.Neighbour + (uint)(k + 1), FeatureHash.OfLower(beside[^3..]));
        }
    }

    private static void Cases(NameColumns c, int token, TokenRange sentence, bool sentenceInCapitals, FeatureSet features)
    {
        Span<uint> shape = stackalloc uint[5], letters = stackalloc uint[5];
        for (var k = 0; k < 5; k++)
        {
            var at = token + k - 2;
            var inside = sentence.Contains(at);
            shape[k] = inside ? c.Shape[at] : at < token ? Before : After;
            letters[k] = inside ? (uint)c.Case[at] : 9u;
            features.Add((uint)Template.Shape + (uint)k, shape[k]);
        }

        var first = token == sentence.Start ? 1u : 0u;
        features.Add((uint)Template.Form, FeatureHash.Of(c.Form(token)));
        features.Add((uint)Template.Case, letters[2], first, sentenceInCapitals ? 1u : 0u);
        features.Add((uint)Template.ShapePairs, shape[1], shape[2]);
        features.Add((uint)Template.ShapePairs + 1, shape[2], shape[3]);
        features.Add((uint)Template.ShapePairs + 2, shape[1], shape[2], shape[3]);
        features.Add((uint)Template.CaseWindow, letters[1] * 16 + letters[2], letters[3]);
        features.Add((uint)Template.CaseWindow + 1, letters[0] * 256 + letters[1] * 16 + letters[2], letters[3] * 16 + letters[4]);
        features.Add((uint)Template.CaseWindow + 2, letters[2], c.Fine[token], first);
        features.Add((uint)Template.CaseWindow + 3, letters[2], c.Coarse[token], first);
        features.Add((uint)Template.CaseWindow + 4, letters[1] * 16 + letters[2], sentence.Contains(token - 1) ? c.Lower[token - 1] : Before);
        features.Add((uint)Template.CaseWindow + 5, letters[2] * 16 + letters[3], sentence.Contains(token + 1) ? c.Lower[token + 1] : After);
        features.Add((uint)Template.Sentence, sentenceInCapitals ? 1u : 0u, c.Coarse[token]);
    }

    // The run of capitalised words around the token, with what leads in and what follows.
    private static void Run(NameColumns c, int token, TokenRange sentence, FeatureSet features)
    {
        if (!IsCapitalised(c, token)) return;
        int start = token, end = token + 1;
        while (start > sentence.Start && token - start < 8 && IsCapitalised(c, start - 1)) start--;
        while (end < sentence.End && end - token < 8 && IsCapitalised(c, end)) end++;
        var length = (uint)Math.Min(end - start, 5);
        var place = (uint)Math.Min(token - start, 4);
        var before = start > sentence.Start ? c.Lower[start - 1] : Before;
        var after = end < sentence.End ? c.Lower[end] : After;
        features.Add((uint)Template.Run, length, place);
        features.Add((uint)Template.Run + 1, before, place == 0 ? 0u : 1u);
        features.Add((uint)Template.Run + 2, after, token + 1 == end ? 0u : 1u);
        features.Add((uint)Template.Run + 3, c.Lower[end - 1], place);
        features.Add((uint)Template.Run + 4, c.Lower[start], length);
        features.Add((uint)Template.Run + 5, c.Fine[end - 1]);
        features.Add((uint)Template.Run + 6, c.Fine[start]);
        features.Add((uint)Template.Run + 7, before, after);
    }

    private static void Places(NameColumns c, int token, TokenRange sentence, FeatureSet features)
    {
        for (var k = -1; k <= 1; k++)
        {
            var at = token + k;
            if (!sentence.Contains(at)) continue;
            if (c.Place[at] > 0) features.Add((uint)Template.Place + (uint)(k + 1), c.Place[at]);
            if (c.People[at]) features.Add((uint)Template.People + (uint)(k + 1), 1);
        }

        if (c.Place[token] == 0) return;
        features.Add((uint)Template.Place + 3, c.Place[token], sentence.Contains(token - 1) ? c.Lower[token - 1] : Before);
        features.Add((uint)Template.Place + 4, c.Place[token], sentence.Contains(token + 1) ? c.Lower[token + 1] : After);
        features.Add((uint)Template.Place + 5, c.Place[token], c.Fine[token]);
    }

    // How the same word stands at other places of the document.
    private static void Elsewhere(NameColumns c, int token, FeatureSet features)
    {
        if (c.Case[token] is LetterCase.Mark or LetterCase.Digits || !c.InCapitals && c.Case[token] is LetterCase.Lower) return;
        bool lower = false, inside = false;
        var taken = 0;
        for (var (at, seen) = (c.First[c.Lower[token]], 0); at >= 0 && seen < 12; (at, seen) = (c.Next[at], seen + 1))
        {
            if (at == token) continue;
            lower |= c.Case[at] is LetterCase.Lower;
            var mid = at > 0 && c.Case[at - 1] is not LetterCase.Mark && c.Case[at] is not LetterCase.Lower;
            inside |= mid;
            if (taken == OtherPlaces) continue;
            taken++;
            if (at > 0)
            {
                features.Add((uint)Template.Elsewhere, c.Lower[at - 1]);
                features.Add((uint)Template.Elsewhere + 1, c.Fine[at - 1], (uint)c.Case[at - 1]);
            }

            if (at + 1 < c.Lower.Length)
            {
                features.Add((uint)Template.Elsewhere + 2, c.Lower[at + 1]);
                features.Add((uint)Template.Elsewhere + 3, c.Fine[at + 1], (uint)c.Case[at + 1]);
            }
        }

        features.Add((uint)Template.Elsewhere + 4, lower ? 1u : 0u, inside ? 1u : 0u, (uint)Math.Min(taken, 1));
    }

    private static bool IsCapitalised(NameColumns c, int token) => c.Case[token] is LetterCase.Initial or LetterCase.Capitals or LetterCase.Mixed;
}
