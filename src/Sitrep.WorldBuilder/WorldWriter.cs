using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Sitrep.World;

namespace Sitrep.WorldBuilder;

/// <summary>Writes <c>world.bin</c>. The same sources give the same bytes.</summary>
internal static class WorldWriter
{
    public static byte[] Write(IReadOnlyList<Country> countries, PlaceBook book)
    {
        var places = book.Places.ToArray();
        var (buckets, keys, postings) = Index(book.Names, places);
        byte[][] sections =
        [
            Encoding.UTF8.GetBytes(string.Join('\n', countries.Select(CountryLine.Print))),
            MemoryMarshal.AsBytes<PlaceRecord>(places).ToArray(),
            book.NameBytes,
            MemoryMarshal.AsBytes<int>(buckets).ToArray(),
            MemoryMarshal.AsBytes<uint>(keys).ToArray(),
            MemoryMarshal.AsBytes<uint>(postings).ToArray(),
            book.FirstWords,
        ];
        return Join(sections);
    }

    // One key a name, ascending by hash; the places of a name the most prominent first.
    private static (int[] Buckets, uint[] Keys, uint[] Postings) Index(IEnumerable<(ulong Hash, uint Posting)> names, PlaceRecord[] places)
    {
        var buckets = new int[(1 << WorldLayout.BucketBits) + 1];
        List<uint> keys = [], postings = [];
        var last = (Bucket: -1, Fingerprint: 0u);
        foreach (var name in names.GroupBy(name => name.Hash).OrderBy(name => name.Key))
        {
            var at = (Bucket: WorldLayout.BucketOf(name.Key), Fingerprint: WorldLayout.FingerprintOf(name.Key));
            if (at == last) throw new InvalidDataException("Two names have one fingerprint; widen WorldLayout.BucketBits.");
            last = at;
            buckets[at.Bucket + 1]++;
            keys.Add(at.Fingerprint);
            uint[] found = [.. name.Select(entry => entry.Posting).OrderByDescending(posting => Prominence(places[Posting.Place(posting)], Posting.IsAlternate(posting))).ThenBy(Posting.Place)];
            keys.Add(found.Length == 1 ? found[0] : Posting.ListBit | (uint)postings.Count);
            if (found.Length == 1) continue;
            postings.Add((uint)found.Length);
            postings.AddRange(found);
        }

        for (var i = 1; i < buckets.Length; i++) buckets[i] += buckets[i - 1];
        return (buckets, [.. keys], [.. postings]);
    }

    private static double Prominence(PlaceRecord place, bool isAlternate) =>
        (place.Kind switch { PlaceKind.Country => 1e12, PlaceKind.Admin1 => 1e6, _ => 0 }) + (place.Population / (isAlternate ? 2.0 : 1.0)) + ((int)place.Rank * 1e5);

    private static byte[] Join(byte[][] sections)
    {
        var length = WorldLayout.HeaderLength + sections.Sum(section => Aligned(section.Length));
        var file = new byte[length];
        WorldLayout.Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), WorldLayout.Version);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), sections.Length);
        var at = WorldLayout.HeaderLength;
        for (var i = 0; i < sections.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16 + (8 * i)), at);
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(20 + (8 * i)), sections[i].Length);
            sections[i].CopyTo(file.AsSpan(at));
            at += Aligned(sections[i].Length);
        }

        return file;
    }

    private static int Aligned(int length) => (length + 7) & ~7;
}
