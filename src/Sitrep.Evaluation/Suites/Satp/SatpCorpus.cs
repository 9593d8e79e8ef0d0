using System.Collections.Immutable;
using Sitrep.Reports;

namespace Sitrep.Evaluation;

/// <summary>An incident note and its classes; null where the gold is absent.</summary>
public sealed record IncidentNote(string Id, string Text, ImmutableArray<string>? Labels)
{
    public Report ToReport() => new() { Id = Id, Text = new SourceText(Text) };
}

/// <summary>Reads the notes of the South Asia Terrorism Portal.</summary>
public static class SatpCorpus
{
    /// <exception cref="InvalidDataException">A line is no note; the message says which.</exception>
    public static ImmutableArray<IncidentNote> ReadFile(string file) => [.. JsonLines.Read(file, (root, number) => new IncidentNote(
        $"{Path.GetFileNameWithoutExtension(file)}-{number}", root.GetProperty("text").GetString()!,
        root.TryGetProperty("labels", out var labels) ? labels.EnumerateArray().Select(label => label.GetString()!).ToImmutableArray() : null))];
}
