using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Sitrep.Language;

/// <summary>Writes what <see cref="ModelReader"/> reads, in the same order.</summary>
public sealed class ModelWriter : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly BinaryWriter _writer;

    public ModelWriter()
    {
        _bytes.Write(BitConverter.GetBytes(ModelReader.Magic));
        _bytes.Write(BitConverter.GetBytes(ModelReader.Version));
        _writer = new BinaryWriter(new DeflateStream(_bytes, CompressionLevel.SmallestSize, leaveOpen: true), Encoding.UTF8);
    }

    public void Int(int value) => _writer.Write(value);

    public void Float(float value) => _writer.Write(value);

    public void Text(string value) => _writer.Write(value);

    public void Texts(IReadOnlyCollection<string> values)
    {
        Int(values.Count);
        foreach (var value in values) Text(value);
    }

    public void UInts(uint[] values) => Array<uint>(values);

    public void Ints(int[] values) => Array<int>(values);

    public void UShorts(ushort[] values) => Array<ushort>(values);

    public void Bytes(byte[] values) => Array<byte>(values);

    public void SBytes(sbyte[] values) => Array<sbyte>(values);

    public void Shorts(short[] values) => Array<short>(values);

    public void Floats(float[] values) => Array<float>(values);

    /// <summary>The whole model; nothing can be written after.</summary>
    public byte[] Finish()
    {
        _writer.Dispose();
        return _bytes.ToArray();
    }

    public void Dispose()
    {
        _writer.Dispose();
        _bytes.Dispose();
    }

    private void Array<T>(ReadOnlySpan<T> values) where T : unmanaged
    {
        Int(values.Length);
        _writer.Write(MemoryMarshal.AsBytes(values));
    }
}
