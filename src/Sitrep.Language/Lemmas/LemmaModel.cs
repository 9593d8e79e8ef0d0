namespace Sitrep.Language;

/// <summary>Lemma rules learnt from the treebanks: exceptions by word, then the longest suffix with a rule. Serves all threads.</summary>
public sealed class LemmaModel
{
    private readonly Dictionary<uint, ushort> _rules;
    private readonly LemmaScript[] _scripts;
    private readonly StringPool _pool;

    private LemmaModel(Dictionary<uint, ushort> rules, LemmaScript[] scripts, string[] known)
    {
        _rules = rules;
        _scripts = scripts;
        _pool = new StringPool(known);
    }

    /// <exception cref="ModelException">The model is missing or is not the one on its card.</exception>
    public static LemmaModel Load(ModelFolder models)
    {
        using var reader = new ModelReader(models.Open("lemmas"), "lemmas");
        return Read(reader);
    }

    public static LemmaModel Read(ModelReader reader)
    {
        var scripts = reader.Texts().Select(LemmaScript.Parse).ToArray();
        var keys = reader.UInts();
        var values = reader.UShorts();
        var rules = new Dictionary<uint, ushort>(keys.Length);
        for (var i = 0; i < keys.Length; i++) rules[keys[i]] = values[i];
        return new LemmaModel(rules, scripts, reader.Texts());
    }

    /// <param name="known">Lemmas to hold ready, so that a common word costs no memory.</param>
    public static void Write(ModelWriter writer, IReadOnlyList<LemmaScript> scripts, uint[] keys, ushort[] values, string[] known)
    {
        writer.Texts([.. scripts.Select(script => script.ToString())]);
        writer.UInts(keys);
        writer.UShorts(values);
        writer.Texts(known);
    }

    public string Lemma(ReadOnlySpan<char> form, Upos upos, Xpos xpos)
    {
        if (form.Length > 60) return form.ToString(); // no word; nothing to learn from its end
        Span<char> cased = stackalloc char[form.Length];
        var keepsCase = LemmaFeatures.KeepsCase(upos);
        for (var i = 0; i < form.Length; i++) cased[i] = keepsCase ? form[i] : FeatureHash.Lower(form[i]);
        Span<char> result = stackalloc char[form.Length + LemmaScript.LongestAppend];
        var length = Script(form, upos, xpos).Apply(cased, result);
        return _pool.Get(result[..length]);
    }

    private LemmaScript Script(ReadOnlySpan<char> form, Upos upos, Xpos xpos)
    {
        if (_rules.TryGetValue(LemmaFeatures.Word(form, upos, xpos), out var script)) return _scripts[script];
        for (var length = Math.Min(LemmaFeatures.LongestSuffix, form.Length); length > 0; length--)
        {
            if (_rules.TryGetValue(LemmaFeatures.Suffix(form, length, upos, xpos), out script)) return _scripts[script];
        }

        return new LemmaScript(0, "");
    }
}
