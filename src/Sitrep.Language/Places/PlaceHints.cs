using Sitrep.World;

namespace Sitrep.Language;

/// <summary>Words beside a name that say what kind of place it is, or that it is none.</summary>
internal static class PlaceHints
{
    private static readonly Dictionary<string, PlaceKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["province"] = PlaceKind.Admin1,
        ["provinces"] = PlaceKind.Admin1,
        ["governorate"] = PlaceKind.Admin1,
        ["department"] = PlaceKind.Admin1,
        ["oblast"] = PlaceKind.Admin1,
        ["state"] = PlaceKind.Admin1,
        ["region"] = PlaceKind.Admin1,
        ["prefecture"] = PlaceKind.Admin1,
        ["county"] = PlaceKind.Admin2,
        ["district"] = PlaceKind.Admin2,
        ["parish"] = PlaceKind.Admin2,
        ["municipality"] = PlaceKind.Admin2,
        ["city"] = PlaceKind.Populated,
        ["town"] = PlaceKind.Populated,
        ["village"] = PlaceKind.Populated,
        ["villages"] = PlaceKind.Populated,
        ["township"] = PlaceKind.Populated,
        ["hamlet"] = PlaceKind.Populated,
        ["capital"] = PlaceKind.Populated,
        ["port"] = PlaceKind.Populated,
        ["neighborhood"] = PlaceKind.Site,
        ["neighbourhood"] = PlaceKind.Site,
        ["quarter"] = PlaceKind.Site,
        ["suburb"] = PlaceKind.Site,
        ["camp"] = PlaceKind.Site,
        ["crossing"] = PlaceKind.Site,
        ["square"] = PlaceKind.Site,
        ["river"] = PlaceKind.Natural,
        ["lake"] = PlaceKind.Natural,
        ["sea"] = PlaceKind.Natural,
        ["mountain"] = PlaceKind.Natural,
        ["mountains"] = PlaceKind.Natural,
        ["valley"] = PlaceKind.Natural,
        ["desert"] = PlaceKind.Natural,
    };

    // A capitalised word of these after a name makes it part of an organisation's or a thing's name.
    private static readonly HashSet<string> NotPlaceAfter = new(StringComparer.OrdinalIgnoreCase)
    {
        "University", "College", "Institute", "School", "Times", "Post", "Herald", "Tribune", "News", "Chronicle", "Journal", "Globe", "Star", "Gazette", "Press",
        "Bank", "Airlines", "Airways", "Police", "Army", "Brigade", "Battalion", "Division", "Corps", "Party", "Movement", "Front", "Union", "United", "City FC", "FC",
        "Rovers", "Wanderers", "Agreement", "Accords", "Accord", "Treaty", "Declaration", "Protocol", "Convention", "Council", "Committee", "Commission", "Company", "Corp",
        "Corporation", "Inc", "Ltd", "Group", "Foundation", "Association", "Federation", "Court", "Museum", "Orchestra", "Symphony", "Brothers", "Review", "Magazine", "Radio",
        "Television", "TV", "Stock", "Exchange", "Dow", "Open", "Marathon", "Cup", "Process", "Club", "Conference", "Summit", "Ministry", "Department of", "Administration",
    };

    // Before a name these tell a person.
    private static readonly HashSet<string> PersonBefore = new(StringComparer.OrdinalIgnoreCase)
    {
        "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Sir", "Lord", "Lady", "President", "Senator", "Sen", "Sen.", "Rep", "Rep.", "Judge", "Justice", "Captain", "Capt",
        "Capt.", "Col", "Col.", "Colonel", "Gen", "Gen.", "General", "Lt", "Lt.", "Lieutenant", "Sgt", "Sgt.", "Sergeant", "Maj", "Maj.", "Major", "Cpl", "Cpl.", "Pvt", "Pvt.",
        "Officer", "Detective", "Sheriff", "Chief", "Minister", "Secretary", "Father", "Rev", "Rev.", "Reverend", "Bishop", "Archbishop", "Cardinal", "Pope", "Prince", "Princess",
        "King", "Queen", "Professor", "Prof", "Prof.", "Sheikh", "Sheik", "Imam", "Mullah", "Ayatollah", "Commander", "Ambassador", "Congressman", "Congresswoman", "Don", "Doña", "Dona",
        "Mayor", "Governor", "Gov", "Gov.", "spokesman", "spokeswoman", "Coach", "née",
    };

    private static readonly HashSet<string> PlacePrepositions = new(StringComparer.OrdinalIgnoreCase)
    {
        "in", "at", "from", "near", "to", "into", "around", "outside", "inside", "between", "across", "throughout", "toward", "towards", "of", "within", "off", "via", "leaving", "entering", "visiting",
        "northern", "southern", "eastern", "western", "central", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "northeastern", "northwestern", "southeastern",
        "southwestern", "downtown", "upper", "lower", "neighboring", "neighbouring", "nearby", "rural", "occupied",
    };

    /// <summary>Kind told by a type word beside the name, or null.</summary>
    public static PlaceKind? KindOf(ReadOnlySpan<char> word) => Lookup(Kinds, word);

    public static bool IsOrganizationWord(ReadOnlySpan<char> word) => Contains(NotPlaceAfter, word);

    public static bool IsPersonTitle(ReadOnlySpan<char> word) => Contains(PersonBefore, word);

    /// <summary>"in", "near", "northern": words after which a name is a place's.</summary>
    public static bool IsPlacePreposition(ReadOnlySpan<char> word) => Contains(PlacePrepositions, word);

    private static bool Contains(HashSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static PlaceKind? Lookup(Dictionary<string, PlaceKind> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var kind) ? kind : null;
}
