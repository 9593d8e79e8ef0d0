namespace Sitrep.Incidents;

/// <summary>A decision's features as a list that is filled and sorted in place.</summary>
internal static class FeatureList
{
    /// <summary>Sorts the features and drops repetitions.</summary>
    public static void KeepEachOnce(List<uint> features)
    {
        features.Sort();
        var kept = 0;
        for (var i = 0; i < features.Count; i++)
        {
            if (i == 0 || features[i] != features[i - 1]) features[kept++] = features[i];
        }

        features.RemoveRange(kept, features.Count - kept);
    }
}
