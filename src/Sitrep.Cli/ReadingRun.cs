using Sitrep.Incidents;
using Sitrep.Reports;

namespace Sitrep.Cli;

/// <summary>
/// Reads inputs on all cores and hands the readings on in the order of the input.
/// Works in batches, so that memory stays bounded however long the input is.
/// </summary>
internal sealed class ReadingRun(Workbench bench, ReportOptions options, Messages messages)
{
    private const int MaxBatchReports = 256;
    private const int MaxBatchUnits = 4_000_000;

    /// <summary>Inputs or parts of inputs that were refused so far.</summary>
    public int Refused { get; private set; }

    public int Reports { get; private set; }

    public IEnumerable<Reading> Read(IReadOnlyList<string> inputs)
    {
        bench.Open();
        var batch = new List<Report>(MaxBatchReports);
        var units = 0;
        foreach (var outcome in new InputFiles(new ReportReader(options), Console.OpenStandardInput).Read(inputs))
        {
            if (outcome.Refusal is { } refusal)
            {
                Refused++;
                messages.Refused(refusal);
                continue;
            }

            batch.Add(outcome.Report!);
            units += outcome.Report!.Text.Length;
            if (batch.Count < MaxBatchReports && units < MaxBatchUnits) continue;
            foreach (var reading in ReadBatch(batch)) yield return reading;
            batch.Clear();
            units = 0;
        }

        foreach (var reading in ReadBatch(batch)) yield return reading;
        messages.EndProgress();
    }

    private Reading[] ReadBatch(List<Report> batch)
    {
        var readings = Evaluation.InOrder.Map(batch, bench.Read);
        Reports += readings.Length;
        messages.Progress(Reports);
        return readings;
    }
}
