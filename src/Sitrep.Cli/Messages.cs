using System.Globalization;
using Sitrep.Reports;

namespace Sitrep.Cli;

/// <summary>What the tool says on stderr: refusals, progress on long work, notes. Results never go here.</summary>
internal sealed class Messages(TextWriter error, bool interactive)
{
    private bool _progressShown;

    public static Messages OnStandardError() => new(Console.Error, !Console.IsErrorRedirected);

    public void Refused(Refusal refusal)
    {
        EndProgress();
        error.WriteLine(refusal.ToString());
    }

    public void Note(string text)
    {
        EndProgress();
        error.WriteLine(text);
    }

    /// <summary>Rewrites one line with the number of reports read; nothing when stderr is not a terminal.</summary>
    public void Progress(int reports)
    {
        if (!interactive || reports < 100) return;
        error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{reports:N0} reports read"));
        _progressShown = true;
    }

    public void EndProgress()
    {
        if (!_progressShown) return;
        error.Write("\r\u001b[K");
        _progressShown = false;
    }
}
