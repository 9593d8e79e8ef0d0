namespace Sitrep.Evaluation;

/// <summary>Names written as by somebody who heard them, or mistyped.</summary>
internal static class Misspelling
{
    private const int Shortest = 5;

    // Letters that transliterations exchange, one for the other.
    private static readonly (string From, string To)[] Exchanges =
    [
        ("dh", "d"), ("kh", "k"), ("gh", "g"), ("q", "k"), ("k", "q"), ("ou", "u"), ("u", "o"), ("o", "u"), ("ee", "i"), ("i", "e"), ("e", "i"), ("y", "i"), ("z", "s"), ("v", "w"),
        ("sh", "ch"), ("a", "e"), ("ss", "s"), ("mm", "m"), ("ll", "l"), ("tt", "t"), ("s", "ss"), ("m", "mm"), ("d", "dh"), ("k", "kh"), ("j", "dj"), ("f", "ph"), ("ei", "ay"),
    ];

    /// <summary>Names that word-by-word rewording puts in.</summary>
    public static readonly string[] GivenNames = ["John", "David", "Maria", "James", "Robert", "Sarah", "Peter", "Ahmed", "Ali", "Thomas", "Anna", "George"];

    /// <summary>Another spelling; null for a name that is too short or in capitals.</summary>
    public static string? Of(string name, Random random)
    {
        if (name.Length < Shortest || !char.IsUpper(name[0]) || !name.Skip(1).All(char.IsLower)) return null;
        if (random.Next(3) == 0)
        {
            // Two neighbours change places: "Khadimi" for Kadhimi is as good as that.
            var at = random.Next(1, name.Length - 2);
            return name[at] == name[at + 1] ? null : $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}";
        }

        var fitting = Exchanges.Where(pair => name.IndexOf(pair.From, 1, StringComparison.Ordinal) > 0).ToList();
        if (fitting.Count == 0) return null;
        var (from, to) = fitting[random.Next(fitting.Count)];
        var place = name.IndexOf(from, 1, StringComparison.Ordinal);
        return $"{name[..place]}{to}{name[(place + from.Length)..]}";
    }
}
