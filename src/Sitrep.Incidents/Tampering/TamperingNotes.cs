using Sitrep.Reports;

namespace Sitrep.Incidents;

/// <summary>What is said to a person of a suspicion.</summary>
internal static class TamperingNotes
{
    public static Remark Remark(Suspicion suspicion) => new(suspicion.Kind, suspicion.Span, suspicion.Kind switch
    {
        RemarkKind.NameVariant => $"Spelt '{suspicion.Usual}' elsewhere in this report.",
        _ when suspicion.Usual.Length == 0 => "The sentence breaks off here and goes on in the next.",
        _ => $"Does not fit here; '{suspicion.Usual}' would.",
    });
}
