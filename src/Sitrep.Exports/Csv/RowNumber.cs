using System.Globalization;
using Sitrep.Dossiers;
using Sitrep.Reports;

namespace Sitrep.Exports;

/// <summary>Data sets number their events; a dossier's number is made from its id, so that it stays from export to export.</summary>
internal static class RowNumber
{
    /// <summary>Up to 1,099,511,627,775: a spreadsheet and a double hold it exactly, and ten thousand rows have no two alike.</summary>
    public static long Of(DossierId id) => long.Parse(StableHash.Id(id.Value).AsSpan(0, 10), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
