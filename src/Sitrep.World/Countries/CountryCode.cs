namespace Sitrep.World;

/// <summary>ISO 3166-1 alpha-3 code, upper case. <c>default</c> is no country and prints as an empty string.</summary>
public readonly record struct CountryCode
{
    private readonly string? _code;

    /// <exception cref="ArgumentException">Not three letters A to Z.</exception>
    public CountryCode(string code)
    {
        if (code is not { Length: 3 } || !code.All(char.IsAsciiLetterUpper)) throw new ArgumentException($"'{code}' is not an ISO 3166-1 alpha-3 code.", nameof(code));
        _code = code;
    }

    public string Value => _code ?? "";

    public bool IsNone => _code is null;

    public override string ToString() => Value;
}
