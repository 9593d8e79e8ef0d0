using System.Security.Cryptography;
using System.Text;

namespace Sitrep.Reports;

/// <summary>Ids from content, the same on every machine and in every process.</summary>
public static class StableHash
{
    /// <summary>First 12 hexadecimal digits of the SHA-256 of the parts, each ended by a zero byte.</summary>
    public static string Id(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6));
    }
}
