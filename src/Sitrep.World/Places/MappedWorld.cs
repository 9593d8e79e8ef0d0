using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Sitrep.World;

/// <summary>
/// <c>world.bin</c>, mapped into memory: opening it reads nothing but its header and countries, and two processes share its pages.
/// Mapped until the process ends, as the world is.
/// </summary>
internal sealed unsafe class MappedWorld
{
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;
    private readonly (int Offset, int Length)[] _sections = new (int, int)[WorldLayout.SectionCount];

    /// <exception cref="KnowledgeException">The file is missing, cut off, or of another version.</exception>
    public MappedWorld(string file)
    {
        if (!File.Exists(file)) throw KnowledgeException.Missing(file);
        var length = new FileInfo(file).Length;
        if (length < WorldLayout.HeaderLength) throw KnowledgeException.NotAWorld(file, "too short");
        using var mapped = MemoryMappedFile.CreateFromFile(file, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        _view = mapped.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        var header = new ReadOnlySpan<int>(_start + 8, 2 + (WorldLayout.SectionCount * 2));
        if (!new ReadOnlySpan<byte>(_start, 8).SequenceEqual(WorldLayout.Magic)) throw KnowledgeException.NotAWorld(file, "other kind of file");
        if (header[0] != WorldLayout.Version) throw KnowledgeException.NotAWorld(file, $"version {header[0]}, expected {WorldLayout.Version}");
        for (var i = 0; i < WorldLayout.SectionCount; i++)
        {
            _sections[i] = (header[2 + (2 * i)], header[3 + (2 * i)]);
            if (_sections[i].Offset < 0 || _sections[i].Length < 0 || (long)_sections[i].Offset + _sections[i].Length > length) throw KnowledgeException.NotAWorld(file, "cut off");
        }
    }

    public ReadOnlySpan<PlaceRecord> Places => Section<PlaceRecord>(WorldSection.Places);

    public ReadOnlySpan<int> Buckets => Section<int>(WorldSection.Buckets);

    public ReadOnlySpan<uint> Keys => Section<uint>(WorldSection.Keys);

    public ReadOnlySpan<uint> Postings => Section<uint>(WorldSection.Postings);

    public ReadOnlySpan<byte> FirstWords => Section<byte>(WorldSection.FirstWords);

    public string CountryLines() => Encoding.UTF8.GetString(Section<byte>(WorldSection.Countries));

    /// <summary>The name or code at a position among the names.</summary>
    public string Name(int position)
    {
        var names = Section<byte>(WorldSection.Names);
        return Encoding.UTF8.GetString(names.Slice(position + 1, names[position]));
    }

    /// <summary>The posting or list position of a key, or null.</summary>
    public uint? Find(ulong hash)
    {
        var bucket = WorldLayout.BucketOf(hash);
        var buckets = Buckets;
        var keys = Keys;
        var fingerprint = WorldLayout.FingerprintOf(hash);
        for (var i = buckets[bucket]; i < buckets[bucket + 1]; i++)
        {
            if (keys[2 * i] == fingerprint) return keys[(2 * i) + 1];
        }

        return null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<T> Section<T>(WorldSection section) where T : unmanaged
    {
        var (offset, length) = _sections[(int)section];
        return MemoryMarshal.Cast<byte, T>(new ReadOnlySpan<byte>(_start + offset, length));
    }
}
