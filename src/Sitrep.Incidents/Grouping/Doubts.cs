using System.Collections.Immutable;
using Sitrep.Reports;

namespace Sitrep.Incidents;

/// <summary>What a report tells of when and where, but cannot be taken as told: why a record is coarser than its words, or says unknown.</summary>
internal sealed class Doubts
{
    private readonly List<Remark> _remarks = [];

    /// <summary>Each doubt once, in the order in which they came up.</summary>
    public ImmutableArray<Remark> Remarks => [.. _remarks];

    /// <summary>Words that contradict the calendar or the day of publication.</summary>
    public void Contradicted(TextSpan words, string why) => Add(new Remark(RemarkKind.Inconsistent, words, why));

    /// <summary>Words that tell a day or place which nothing says more of.</summary>
    public void Unresolved(TextSpan words, string why) => Add(new Remark(RemarkKind.Unresolved, words, why));

    private void Add(Remark remark)
    {
        if (!_remarks.Contains(remark)) _remarks.Add(remark);
    }
}
