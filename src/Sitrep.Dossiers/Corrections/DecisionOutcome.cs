namespace Sitrep.Dossiers;

/// <summary>Why a decision cannot be applied. Texts and codes are documented in docs/messages.md.</summary>
public enum DecisionRefusal
{
    NoSuchDossier,
    NoSuchAccount,
    NoSuchChange,
    SameDossier,
    OnlyAccount,
    AlreadyUndone,
}

/// <summary>Either the change that a decision became, or why it could not be applied; never both.</summary>
public sealed record DecisionOutcome
{
    private DecisionOutcome(PersonChange? change, DecisionRefusal? refusal, string reason)
    {
        Change = change;
        Refusal = refusal;
        Reason = reason;
    }

    public PersonChange? Change { get; }

    public DecisionRefusal? Refusal { get; }

    /// <summary>One sentence for a person: what is wrong and what to do; empty when applied.</summary>
    public string Reason { get; }

    public static DecisionOutcome Of(PersonChange change) => new(change ?? throw new ArgumentNullException(nameof(change)), null, "");

    public static DecisionOutcome Of(DecisionRefusal refusal, string reason) => new(null, refusal, reason);
}
