using System.Collections.Immutable;
using CsvHelper;

namespace Sitrep.Exports;

/// <summary>
/// A table as CSV by RFC 4180. Text that a spreadsheet would run as a formula gets an apostrophe in front: report texts are
/// written by anybody. Numbers never do, so that coordinates in the west and south stay numbers.
/// </summary>
internal sealed class CsvSheet : IDisposable
{
    private readonly CsvWriter _csv;

    public CsvSheet(Stream output, ImmutableArray<string> columns)
    {
        _csv = CsvWriter.Create(output, new CsvWriterOptions { Injection = CsvInjection.Escape, ValidateFieldCount = true }, leaveOpen: true);
        _csv.WriteHeader(columns.AsSpan());
    }

    public CsvSheet Text(string? value)
    {
        _csv.WriteField(value ?? "");
        return this;
    }

    public CsvSheet Number(long? value)
    {
        _csv.WriteField(value, default);
        return this;
    }

    /// <summary>Degrees, to about a metre.</summary>
    public CsvSheet Degrees(double? value)
    {
        _csv.WriteField(value is { } degrees ? Math.Round(degrees, 5) : (double?)null, default);
        return this;
    }

    public CsvSheet Day(DateOnly? value)
    {
        if (value is { } day) _csv.WriteField(day, "yyyy-MM-dd");
        else _csv.WriteField("");
        return this;
    }

    public CsvSheet Empty() => Text(null);

    public void EndRow() => _csv.EndRecord();

    public void Dispose() => _csv.Dispose();
}
