namespace Sitrep.Dossiers;

/// <summary>Whether two printed names are one agency or outlet: "The Associated Press", "AP", "Associated Press News".</summary>
internal readonly record struct OriginName
{
    private readonly string _words;
    private readonly string _initials;
    private readonly bool _isAcronym;

    public OriginName(string printed)
    {
        Printed = printed.Trim();
        var words = Printed.Split([' ', '-', '\u2010', '\u2011', '.', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        if (words.Count > 1 && words[0].Equals("the", StringComparison.OrdinalIgnoreCase)) words.RemoveAt(0);
        while (words.Count > 1 && words[^1].ToLowerInvariant() is "news" or "agency" or "newswire" or "com") words.RemoveAt(words.Count - 1);
        _words = string.Join(' ', words).ToLowerInvariant();
        _initials = string.Concat(words.Select(word => word[0])).ToLowerInvariant();
        _isAcronym = words is [{ Length: >= 2 and <= 5 } only] && only.All(char.IsAsciiLetterUpper);
    }

    public string Printed { get; }

    public bool IsSame(OriginName other) =>
        _words == other._words
        || (_isAcronym && !other._isAcronym && _words == other._initials)
        || (other._isAcronym && !_isAcronym && other._words == _initials);
}
