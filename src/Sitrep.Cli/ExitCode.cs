namespace Sitrep.Cli;

/// <summary>Exit codes of the contract.</summary>
internal static class ExitCode
{
    public const int AllRead = 0;

    /// <summary>Some input could not be read; the rest was.</summary>
    public const int SomeRefused = 1;

    public const int WrongUsage = 2;
}
