namespace Sitrep.Reports;

/// <summary>Tells the caption of a picture that has lost its picture: short, and closed by who took it.</summary>
internal static class Captions
{
    private const int LongestCaption = 420;
    private const int TailLength = 70;

    private static readonly string[] Marks = [.. WordList.Rows("furniture/captions").Select(row => row[0])];

    public static bool Is(string text)
    {
        if (text.Length > LongestCaption) return false;
        var tail = text.AsSpan(Math.Max(0, text.Length - TailLength));
        foreach (var mark in Marks)
        {
            if (tail.Contains(mark, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
