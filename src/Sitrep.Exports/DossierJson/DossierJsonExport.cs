using System.Text.Encodings.Web;
using System.Text.Json;
using Sitrep.Dossiers;

namespace Sitrep.Exports;

/// <summary>
/// Everything a dossier holds, as one JSON array: merged values with who tells which, persons' decisions, and each account in the
/// contract's form of an incident. Positions are code points of the account's report.
/// </summary>
public sealed class DossierJsonExport : IExport
{
    public string Name => "json";

    public string MediaType => "application/json";

    public string FileExtension => ".json";

    /// <summary>One dossier's object, as it stands in the array.</summary>
    public static void Write(Utf8JsonWriter json, Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(dossier);
        new DossierWriter(json, dossier).Write();
    }

    public void Write(IEnumerable<Dossier> dossiers, Stream output)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartArray();
        foreach (var dossier in dossiers)
        {
            Write(json, dossier);
            if (json.BytesPending > 1 << 16) json.Flush();
        }

        json.WriteEndArray();
    }
}
