namespace Sitrep.Language;

/// <summary>Decides whether a sentence ends after a token inside a paragraph.</summary>
internal static class SentenceEnds
{
    public static bool After(Document document, int token)
    {
        var next = token + 1;
        if (next >= document.Count) return true;
        var nextForm = document.Form(next);
        var gapped = document.Tokens.Start(next) > document.Tokens.End(token);

        // The closing quote or bracket after a stop belongs to the sentence that it closes.
        if (IsClosing(nextForm, gapped)) return false;
        var at = token;
        while (at > 0 && token - at < 3 && IsClosing(document.Form(at), document.Tokens.Start(at) > document.Tokens.End(at - 1))) at--;
        var form = document.Form(at);
        if (form is "." or "!" or "?" || IsLoud(form)) return gapped && !(at != token && StartsLower(document, next)); // "We heard shots." he said
        if (form[0] is '.' or '…') return gapped && StartsUpper(nextForm);
        return form.Length > 1 && form[^1] == '.' && char.IsLetterOrDigit(form[0]) && gapped && EndsWithAbbreviation(document, at, next);
    }

    private static bool IsLoud(ReadOnlySpan<char> form) => form.Length > 1 && form.IndexOfAnyExcept('!', '?') < 0;

    // Abbreviation and stop in one: the next word decides.
    private static bool EndsWithAbbreviation(Document document, int token, int next)
    {
        var form = document.Form(token);
        if (Abbreviations.NeverEnds(form) || form.Length == 2) return false;
        return StartsSentence(document.Form(next));
    }

    private static bool StartsSentence(ReadOnlySpan<char> form) =>
        form is "The" or "A" or "An" or "In" or "On" or "At" or "It" or "He" or "She" or "They" or "We" or "I" or "You" or "But" or "And" or "This" or "That"
            or "These" or "Those" or "There" or "His" or "Her" or "Their" or "Its" or "If" or "When" or "While" or "As" or "For" or "After" or "Before" or "However"
            or "\"" or "“" or "What" or "Who" or "Why" or "How" or "So" or "Since" or "Some" or "No" or "Not" or "One" or "My" or "Our";

    private static bool StartsUpper(ReadOnlySpan<char> form) => char.IsUpper(form[0]) || form[0] is '"' or '“' or '[' or '(';

    private static bool StartsLower(Document document, int token) => char.IsLower(document.Form(token)[0]);

    private static bool IsClosing(ReadOnlySpan<char> form, bool gapped) =>
        form is ")" or "]" or "}" or "”" or "»" || (!gapped && form is "\"" or "'" or "’" or "''");
}
