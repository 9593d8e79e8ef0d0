using Sitrep.World;

namespace Sitrep.Incidents;

/// <summary>What a PLOVER type and mode is to other codebooks: <c>knowledge/plover/acled.tsv</c>.</summary>
public sealed class PloverMap
{
    private const string AnyMode = "*";

    private readonly Dictionary<(string Type, string Mode), (SubEvent? SubEvent, string Case2021)> _rows = [];

    private PloverMap(string folder)
    {
        foreach (var row in KnowledgeFile.Read(Path.Combine(folder, "plover", "acled.tsv"), 4))
        {
            SubEvent? subEvent = row[2] == "-" ? null : AcledNames.Find(row[2]) ?? throw row.Broken($"'{row[2]}' is no sub-event of ACLED");
            _rows.Add((row[0], row[1]), (subEvent, row[3]));
        }
    }

    /// <exception cref="KnowledgeException">The file is missing or a row is broken.</exception>
    public static PloverMap Load(string knowledgeFolder) => new(knowledgeFolder);

    /// <summary>ACLED's sub-event, null for none, and the class of CASE 2021.</summary>
    /// <exception cref="KeyNotFoundException">The type is none of PLOVER's.</exception>
    public (SubEvent? SubEvent, string Case2021) Of(string type, string? mode) => _rows.TryGetValue((type, mode ?? AnyMode), out var row) ? row : _rows[(type, AnyMode)];
}
