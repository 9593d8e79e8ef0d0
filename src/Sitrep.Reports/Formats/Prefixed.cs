namespace Sitrep.Reports;

/// <summary>A stream whose first bytes can be looked at before it is read.</summary>
internal sealed class Prefixed : Stream
{
    private readonly byte[] _prefix;
    private readonly int _prefixLength;
    private readonly Stream _rest;
    private int _given;

    private Prefixed(byte[] prefix, int prefixLength, Stream rest)
    {
        _prefix = prefix;
        _prefixLength = prefixLength;
        _rest = rest;
    }

    public ReadOnlyMemory<byte> Prefix => _prefix.AsMemory(0, _prefixLength);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public static Prefixed Open(Stream stream, int prefixBytes)
    {
        var prefix = new byte[prefixBytes];
        return new Prefixed(prefix, stream.ReadAtLeast(prefix, prefixBytes, throwOnEndOfStream: false), stream);
    }

    /// <summary>Everything, or null when there is more than the limit; no more than that is held.</summary>
    public byte[]? ReadAll(long limit)
    {
        using var all = new MemoryStream();
        var chunk = new byte[1 << 16];
        for (int got; (got = Read(chunk, 0, chunk.Length)) > 0;)
        {
            if (all.Length + got > limit) return null;
            all.Write(chunk, 0, got);
        }

        return all.ToArray();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_given == _prefixLength) return _rest.Read(buffer, offset, count);
        var taken = Math.Min(count, _prefixLength - _given);
        _prefix.AsSpan(_given, taken).CopyTo(buffer.AsSpan(offset));
        _given += taken;
        return taken;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
