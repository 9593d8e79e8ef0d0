namespace Sitrep.Language;

/// <summary>How a form becomes its lemma: so many characters off the end, these in their place. "3:y" takes "parties" to "party".</summary>
public readonly record struct LemmaScript(int Cut, string Append)
{
    /// <summary>Longest addition that a rule may make; a lemma further from its form is no rule but another word.</summary>
    public const int LongestAppend = 12;

    /// <summary>The script from a form to a lemma, both in the same case.</summary>
    public static LemmaScript Between(string form, string lemma)
    {
        var common = 0;
        while (common < form.Length && common < lemma.Length && form[common] == lemma[common]) common++;
        return new LemmaScript(form.Length - common, lemma[common..]);
    }

    /// <summary>Applies to a form; a form too short for it stays as it is.</summary>
    /// <param name="result">Receives the lemma; has room for the form and <see cref="Append"/>.</param>
    public int Apply(ReadOnlySpan<char> form, Span<char> result)
    {
        var kept = form.Length - Cut;
        if (kept < 0 || kept + Append.Length == 0)
        {
            form.CopyTo(result);
            return form.Length;
        }

        form[..kept].CopyTo(result);
        Append.CopyTo(result[kept..]);
        return kept + Append.Length;
    }

    public override string ToString() => $"{Cut}:{Append}";

    /// <exception cref="FormatException">The text is none that <see cref="ToString"/> writes.</exception>
    public static LemmaScript Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1) throw new FormatException($"'{text}' is no lemma script; \"3:y\" is one.");
        return new LemmaScript(int.Parse(text.AsSpan(0, colon), System.Globalization.CultureInfo.InvariantCulture), text[(colon + 1)..]);
    }
}
