namespace Sitrep.Dossiers;

/// <summary>Two accounts that may tell one incident, and how much speaks for it.</summary>
public readonly record struct Link
{
    /// <summary>Ends may come in either order.</summary>
    public Link(AccountId one, AccountId other, double score)
    {
        (One, Other) = one < other ? (one, other) : (other, one);
        Score = score;
    }

    /// <summary>The end that comes first.</summary>
    public AccountId One { get; }

    public AccountId Other { get; }

    public double Score { get; }
}
