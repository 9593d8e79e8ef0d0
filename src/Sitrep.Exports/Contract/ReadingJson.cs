using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sitrep.Incidents;
using Sitrep.Reports;

namespace Sitrep.Exports;

/// <summary>
/// A reading in the contract's form (CONTRACT section 1). Here, and nowhere else on the way out, positions become code points.
/// </summary>
public static class ReadingJson
{
    // Report text is written as it is, not as \u escapes: the output is read by people and is never put into a page unescaped.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>One object, on one line unless indented; no line end.</summary>
    public static string Write(Reading reading, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = indented, Encoder = Encoder, NewLine = "\n" }))
        {
            Write(json, reading);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void Write(Utf8JsonWriter json, Reading reading)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(reading);
        new ReadingWriter(json, reading.Report.Text).Write(reading);
    }

    /// <summary>One incident's object, as it stands in the list "incidents".</summary>
    public static void Write(Utf8JsonWriter json, SourceText text, Incident incident)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(incident);
        new ReadingWriter(json, text).Write(incident);
    }
}
