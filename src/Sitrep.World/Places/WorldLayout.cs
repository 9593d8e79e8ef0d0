using System.Runtime.InteropServices;

namespace Sitrep.World;

/// <summary>Where the id of a compiled place comes from.</summary>
internal enum IdOrigin : byte
{
    /// <summary>"iso:IRQ".</summary>
    Country,

    /// <summary>"geonames-code:US.LA.079": divisions are known by code, not by number.</summary>
    Code,

    /// <summary>"geonames:98182".</summary>
    GeoNames,
}

/// <summary>
/// A place as <c>world.bin</c> has it. Places are ordered: countries by code, first-level divisions by code, second-level
/// divisions by code, then towns by GeoNames number; so a division is told by its rank among its kind.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct PlaceRecord
{
    /// <summary>GeoNames number of a town; position of the code among the names for a division; 0 for a country.</summary>
    public int Id;

    /// <summary>Position of the name among the names.</summary>
    public int Name;

    /// <summary>Hundred-thousandths of a degree.</summary>
    public int Latitude;

    /// <summary>Hundred-thousandths of a degree.</summary>
    public int Longitude;

    public uint Population;

    /// <summary>Rank among the first-level divisions plus 1; 0 for none.</summary>
    public ushort Admin1;

    /// <summary>Rank among the second-level divisions plus 1; 0 for none.</summary>
    public ushort Admin2;

    /// <summary>Rank among the countries plus 1; 0 for none.</summary>
    public byte Country;

    public PlaceKind Kind;

    public PlaceRank Rank;

    public IdOrigin Origin;
}

/// <summary>What a town is seat of.</summary>
public enum PlaceRank : byte
{
    None,
    SeatOfAdmin2,
    SeatOfAdmin1,
    Capital,
}

/// <summary>The name of one place: its rank among all places, and whether the name is another than its usual one.</summary>
internal static class Posting
{
    private const uint AlternateBit = 1u << 30;

    /// <summary>Set in a key's value when it has several postings: the rest is where their list begins.</summary>
    public const uint ListBit = 1u << 31;

    public static uint Make(int place, bool alternate) => (uint)place | (alternate ? AlternateBit : 0);

    public static int Place(uint posting) => (int)(posting & (AlternateBit - 1));

    public static bool IsAlternate(uint posting) => (posting & AlternateBit) != 0;
}

/// <summary>Sections of <c>world.bin</c>, in the order of the file. All numbers are little-endian.</summary>
internal enum WorldSection
{
    /// <summary>UTF-8 lines, one a country, in the form that <see cref="CountryLine"/> reads.</summary>
    Countries,

    /// <summary><see cref="PlaceRecord"/>s.</summary>
    Places,

    /// <summary>Names and codes: a byte of length, then UTF-8.</summary>
    Names,

    /// <summary>For each value of a key hash's top bits the first of its keys, and one more at the end (Int32).</summary>
    Buckets,

    /// <summary>Ascending in each bucket: the next 32 bits of the hash, then a posting or a list's position (2 × UInt32).</summary>
    Keys,

    /// <summary>Lists: how many, then postings (UInt32), the most prominent place first.</summary>
    Postings,

    /// <summary>For the top bits of a first word's hash, how many words the longest name that begins so has (bytes).</summary>
    FirstWords,
}

internal static class WorldLayout
{
    public const int Version = 1;
    public const int BucketBits = 17;
    public const int FirstWordBits = 18;
    public const int MaxNameWords = 7;
    public const int SectionCount = 7;
    public const int HeaderLength = 16 + (SectionCount * 8);

    public static ReadOnlySpan<byte> Magic => "SITWORLD"u8;

    public static int BucketOf(ulong hash) => (int)(hash >> (64 - BucketBits));

    public static uint FingerprintOf(ulong hash) => (uint)(hash >> (32 - BucketBits));

    public static int FirstWordOf(ulong hash) => (int)(hash >> (64 - FirstWordBits));
}
