namespace Sitrep.Exports;

/// <summary>Enumerations in the contract's spelling: lower case, words parted by hyphens ("name-variant").</summary>
public static class ContractNames
{
    public static string Of<T>(T value) where T : struct, Enum => Names<T>.All[Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture)];

    /// <summary>Value of the name in the contract's spelling, or null.</summary>
    public static T? Find<T>(string name) where T : struct, Enum
    {
        var at = Array.IndexOf(Names<T>.All, name);
        return at < 0 ? null : Enum.GetValues<T>()[at];
    }

    private static class Names<T> where T : struct, Enum
    {
        // Indexed by value: all enumerations of the record count from 0 without gaps.
        public static readonly string[] All = [.. Enum.GetValues<T>().Select(value => Hyphenate(value.ToString()))];
    }

    private static string Hyphenate(string name) =>
        string.Concat(name.Select((letter, at) => char.IsAsciiLetterUpper(letter) ? (at > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
