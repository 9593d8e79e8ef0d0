using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Sitrep.Incidents;

namespace Sitrep.Store;

/// <summary>A reading as the JSON of its rows, and the digest of all of it.</summary>
internal sealed class ReadingText
{
    public ReadingText(Reading reading)
    {
        Reading = reading;
        Report = StoreJson.Write(reading.Report);
        Rest = StoreJson.Write(new ReadingRest(reading.Statements, reading.Remarks, reading.LeftOut));
        Incidents = [.. reading.Incidents.Select(StoreJson.Write)];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in (string[])[Report, Rest, .. Incidents])
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            hash.AppendData([0]);
        }

        Digest = Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public Reading Reading { get; }

    public string Report { get; }

    public string Rest { get; }

    public ImmutableArray<string> Incidents { get; }

    /// <summary>SHA-256: a reading with the same digest is the same to the letter.</summary>
    public string Digest { get; }
}
