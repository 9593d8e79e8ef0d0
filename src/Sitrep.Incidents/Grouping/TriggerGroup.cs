namespace Sitrep.Incidents;

/// <summary>Triggers that tell one incident, by their index, in the order of the text. Grown while a report is read, then only read.</summary>
public sealed class TriggerGroup
{
    private readonly List<int> _triggers = [];
    private readonly List<string> _reasons = [];

    public IReadOnlyList<int> Triggers => _triggers;

    /// <summary>Why each trigger after the first was taken to tell the same.</summary>
    public IReadOnlyList<string> Reasons => _reasons;

    internal void Add(int trigger, string? reason)
    {
        _triggers.Add(trigger);
        if (reason is not null) _reasons.Add(reason);
    }
}
