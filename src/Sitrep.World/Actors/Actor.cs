namespace Sitrep.World;

/// <summary>What an actor is.</summary>
public enum ActorKind
{
    Unidentified,
    Individual,
    Organization,
    State,
}

/// <summary>A PLOVER sector: three capital letters, "REB". <c>default</c> is no sector and prints as an empty string.</summary>
public readonly record struct SectorCode
{
    private readonly string? _code;

    /// <exception cref="ArgumentException">Not three letters A to Z.</exception>
    public SectorCode(string code)
    {
        if (code is not { Length: 3 } || !code.All(char.IsAsciiLetterUpper)) throw new ArgumentException($"'{code}' is not a PLOVER sector.", nameof(code));
        _code = code;
    }

    public string Value => _code ?? "";

    public bool IsNone => _code is null;

    public override string ToString() => Value;
}

/// <summary>Who a phrase means.</summary>
/// <param name="Name">The register's name; null for a description ("soldiers").</param>
/// <param name="Country">Where they belong to, or none; IGO, UNO, EUR and NAT stand for organisations of many countries.</param>
/// <param name="Sector">What they are by PLOVER; none for a country or people as such.</param>
/// <param name="SecondSector">A second sector: a defence ministry is GOV and MIL.</param>
/// <param name="Kind">Person, organisation, state, or unidentified.</param>
public sealed record Actor(string? Name, CountryCode Country, SectorCode Sector, SectorCode SecondSector, ActorKind Kind);
