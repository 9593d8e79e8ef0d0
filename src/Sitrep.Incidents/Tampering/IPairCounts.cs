namespace Sitrep.Incidents;

/// <summary>How often words stood beside each other in the texts that word choice was learnt from.</summary>
public interface IPairCounts
{
    /// <summary>All words of the texts.</summary>
    float Total { get; }

    /// <summary>Times that a word stood there.</summary>
    float Of(int word);

    /// <summary>Times that a word stood a number of places before another; 0 where that was too rarely to keep.</summary>
    float Of(int left, int right, int distance);
}
