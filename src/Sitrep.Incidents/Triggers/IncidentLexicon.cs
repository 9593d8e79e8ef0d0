using System.Collections.Immutable;
using System.Globalization;
using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>The words of incidents from <c>knowledge/incidents</c>: kinds, triggers, nouns. Read once, then frozen.</summary>
public sealed class IncidentLexicon
{
    private readonly Dictionary<string, IncidentKind> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ImmutableArray<NounEntry>> _nouns = [];
    private readonly HashSet<(string, string)> _joins = [];
    private readonly HashSet<string> _talk;
    private readonly TriggerEntry[]?[] _byFirstWord;

    private IncidentLexicon(string folder)
    {
        foreach (var row in Rows(folder, "kinds.tsv", 11)) ReadKind(row);
        foreach (var row in Rows(folder, "families.tsv", 2)) _joins.UnionWith(row[1].Split(' ').Select(other => (row[0], other)));
        Triggers = [.. Rows(folder, "triggers.tsv", 7).Select(ReadTrigger)];
        foreach (var entry in Triggers.Where(entry => entry.IsHyphenated)) InParts(entry);
        Realis = RealisRules.From(Rows(folder, "realis.tsv", 6), Words);
        foreach (var row in Rows(folder, "nouns.tsv", 3)) ReadNoun(row);
        _talk = [.. Rows(folder, "talk.tsv", 1).Select(row => row[0])];

        _byFirstWord = new TriggerEntry[]?[Words.Count];
        foreach (var group in Triggers.Concat(Triggers.Where(entry => entry.IsHyphenated).Select(InParts)).GroupBy(entry => entry.Words[0]))
        {
            // The longest first, and of equal ones the surest: the first that fits is the one.
            _byFirstWord[group.Key] = [.. group.OrderByDescending(entry => entry.Words.Length).ThenByDescending(entry => !entry.Needs.IsEmpty).ThenByDescending(entry => entry.Strength)];
        }
    }

    public WordTable Words { get; } = new();

    public ImmutableArray<TriggerEntry> Triggers { get; }

    /// <summary>Words beside a trigger that say whether it happened.</summary>
    public RealisRules Realis { get; }

    public IEnumerable<IncidentKind> Kinds => _kinds.Values;

    /// <exception cref="KnowledgeException">A file is missing or a row is broken; the message says which.</exception>
    public static IncidentLexicon Load(string knowledgeFolder) => new(Path.Combine(knowledgeFolder, "incidents"));

    public IncidentKind Kind(string name) => _kinds[name];

    /// <summary>Whether mentions of the two kinds can tell one incident.</summary>
    public bool CanJoin(IncidentKind one, IncidentKind other) => one.Family == other.Family || _joins.Contains((one.Family, other.Family));

    /// <summary>Entries that begin with a word, the longest first.</summary>
    public ReadOnlySpan<TriggerEntry> BeginningWith(int word) => word >= 0 && word < _byFirstWord.Length ? _byFirstWord[word] : default(ReadOnlySpan<TriggerEntry>);

    /// <summary>What the lexicon says of a noun; empty for words it does not have.</summary>
    public ImmutableArray<NounEntry> Noun(int word) => _nouns.TryGetValue(word, out var entries) ? entries : [];

    /// <summary>Whether a verb is done with words: "condemned on Monday" dates no attack.</summary>
    public bool IsTalk(string verb) => _talk.Contains(verb);

    public NounClass ClassOf(int word) => _nouns.TryGetValue(word, out var entries) ? entries[0].Class : NounClass.None;

    private void ReadKind(KnowledgeRow row) => _kinds.Add(row[0], new IncidentKind(
        row[0], row[1] == "-" ? null : AcledNames.Find(row[1]) ?? throw row.Broken($"'{row[1]}' is no sub-event of ACLED"),
        OrNull(row[2]), OrNull(row[3]), OrNull(row[4]), OrNull(row[5]), row[6], int.Parse(row[7], CultureInfo.InvariantCulture), row[8], row[9] == "-" ? WeaponKind.Unknown : row.Enum<WeaponKind>(9)));

    private TriggerEntry ReadTrigger(KnowledgeRow row)
    {
        if (!_kinds.TryGetValue(row[2], out var kind)) throw row.Broken($"kinds.tsv has no kind '{row[2]}'");
        var pos = row[1] switch { "v" => TriggerPos.Verb, "n" => TriggerPos.Noun, _ => TriggerPos.Adjective };
        return new TriggerEntry(row[0], Numbers(row[0]), pos, kind, int.Parse(row[3], CultureInfo.InvariantCulture) / 100.0, Numbers(row[4]), Numbers(row[5]), row[6]);
    }

    // Tokens may keep "sit-in" whole or cut it at the hyphen.
    private TriggerEntry InParts(TriggerEntry entry) => entry with { Words = Numbers(entry.Text.Replace("-", " - ", StringComparison.Ordinal)) };

    private void ReadNoun(KnowledgeRow row)
    {
        var entry = new NounEntry(
            row.Enum<NounClass>(1),
            row[1] == "target" ? row.Enum<TargetKind>(2) : TargetKind.Other,
            row[1] == "weapon" ? row.Enum<WeaponKind>(2) : WeaponKind.Unknown);
        var word = Words.Add(row[0]);
        _nouns[word] = _nouns.TryGetValue(word, out var before) ? before.Add(entry) : [entry];
    }

    private ImmutableArray<int> Numbers(string words) =>
        words == "-" ? [] : [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Words.Add)];

    private static string? OrNull(string cell) => cell == "-" ? null : cell;

    private static IEnumerable<KnowledgeRow> Rows(string folder, string name, int columns) => KnowledgeFile.Read(Path.Combine(folder, name), columns);
}
