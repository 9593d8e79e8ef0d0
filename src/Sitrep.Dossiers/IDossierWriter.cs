namespace Sitrep.Dossiers;

/// <summary>What <see cref="Merger"/> needs of a store within one transaction. Disposing without a commit leaves the store as it was.</summary>
public interface IDossierWriter : IDisposable
{
    /// <summary>Keeps all that was written, at once.</summary>
    void Commit();
}
