namespace Sitrep.Language;

/// <summary>
/// What names are labelled over: tokens, but a name that the tokeniser has cut at hyphens is one unit again ("al-Kadhimi",
/// "Port-au-Prince"), as it is in the corpora that the model learnt from. "Iran-backed" stays cut, so that Iran can be found in it.
/// </summary>
internal sealed class NameUnits
{
    private readonly Document _document;
    private readonly int[] _first;
    private readonly int[] _sentences;

    public NameUnits(Document document, WordClusters clusters)
    {
        _document = document;
        var first = new List<int>(document.Count + 1);
        _sentences = new int[document.Sentences.Count + 1];
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            var sentence = document.Sentences[s];
            for (var token = sentence.Start; token < sentence.End; token++)
            {
                first.Add(token);
                while (token + 2 < sentence.End && Joins(document, clusters, token)) token += 2;
            }

            _sentences[s + 1] = first.Count;
        }

        Count = first.Count;
        first.Add(document.Count);
        _first = [.. first];
    }

    public int Count { get; }

    public TokenRange Sentence(int sentence) => new(_sentences[sentence], _sentences[sentence + 1]);

    public TokenRange TokensOf(TokenRange units) => units.Length == 0 ? default : new TokenRange(_first[units.Start], _first[units.End]);

    public int Start(int unit) => _document.Tokens.Start(_first[unit]);

    public int End(int unit) => _document.Tokens.End(_first[unit + 1] - 1);

    public ReadOnlySpan<char> Form(int unit) => _document.Text.AsSpan(Start(unit), End(unit) - Start(unit));

    // The token, a hyphen and the token after stand close, and read as one name.
    private static bool Joins(Document document, WordClusters clusters, int token)
    {
        var tokens = document.Tokens;
        if (document.Form(token + 1) is not "-" || tokens.End(token) != tokens.Start(token + 1) || tokens.End(token + 1) != tokens.Start(token + 2)) return false;
        var left = document.Form(token);
        var right = document.Form(token + 2);
        if (!char.IsLetterOrDigit(left[^1]) || !char.IsLetterOrDigit(right[0])) return false;
        if (IsParticle(left) && char.IsUpper(right[0])) return true;
        if (right.Length > 1 && char.IsUpper(right[0]) && char.IsLower(right[^1])) return char.IsUpper(left[0]) || char.IsDigit(left[0]);
        if (IsParticle(right) && token + 4 < document.Count && char.IsUpper(left[0])) return true;

        // In capitals a second half that is no common word: "ABDUL-MAHDI", not "IRAN-BACKED".
        return char.IsUpper(left[0]) && char.IsUpper(right[0]) && clusters.Fine(FeatureHash.OfLower(right)) == 0;
    }

    private static bool IsParticle(ReadOnlySpan<char> form) => form.Length is 2 or 3
        && (Is(form, "al") || Is(form, "el") || Is(form, "ul") || Is(form, "ad") || Is(form, "an") || Is(form, "ar") || Is(form, "as") || Is(form, "at") || Is(form, "az")
            || Is(form, "ash") || Is(form, "bin") || Is(form, "ibn") || Is(form, "au") || Is(form, "de") || Is(form, "du") || Is(form, "sur") || Is(form, "la"));

    private static bool Is(ReadOnlySpan<char> form, string word) => form.Equals(word, StringComparison.OrdinalIgnoreCase);
}
