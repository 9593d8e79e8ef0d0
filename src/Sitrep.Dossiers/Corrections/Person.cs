namespace Sitrep.Dossiers;

/// <summary>Somebody who decides. The machine has no <see cref="Person"/>, so it cannot build a person's change.</summary>
public sealed record Person
{
    /// <exception cref="ArgumentException">Blank.</exception>
    public Person(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name.Trim();
    }

    public string Name { get; }

    public override string ToString() => Name;
}
