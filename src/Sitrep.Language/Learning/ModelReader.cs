using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Sitrep.Language;

/// <summary>Reads a <c>model.bin</c>: magic "SITM", version, then a deflated run of numbers, arrays and texts, little endian.</summary>
public sealed class ModelReader : IDisposable
{
    internal const uint Magic = 0x4D544953;
    internal const int Version = 1;

    private readonly BinaryReader _reader;

    /// <exception cref="ModelException">The bytes are no model, or of another version.</exception>
    public ModelReader(byte[] model, string name)
    {
        if (model.Length < 8 || BitConverter.ToUInt32(model, 0) != Magic) throw new ModelException($"Model {name} is not a Sitrep model; restore it from the repository.");
        var version = BitConverter.ToInt32(model, 4);
        if (version != Version) throw new ModelException($"Model {name} has format {version}, this program reads {Version}; take model and program from one release.");
        _reader = new BinaryReader(new DeflateStream(new MemoryStream(model, 8, model.Length - 8), CompressionMode.Decompress), Encoding.UTF8);
    }

    public int Int() => _reader.ReadInt32();

    public float Float() => _reader.ReadSingle();

    public string Text() => _reader.ReadString();

    public string[] Texts()
    {
        var texts = new string[Int()];
        for (var i = 0; i < texts.Length; i++) texts[i] = Text();
        return texts;
    }

    public uint[] UInts() => Array<uint>();

    public int[] Ints() => Array<int>();

    public ushort[] UShorts() => Array<ushort>();

    public byte[] Bytes() => Array<byte>();

    public sbyte[] SBytes() => Array<sbyte>();

    public short[] Shorts() => Array<short>();

    public float[] Floats() => Array<float>();

    public void Dispose() => _reader.Dispose();

    private T[] Array<T>() where T : unmanaged
    {
        var values = new T[Int()];
        _reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
