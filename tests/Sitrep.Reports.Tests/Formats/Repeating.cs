namespace Sitrep.Reports.Tests;

/// <summary>The same bytes again and again up to whole repeats below a length, without holding them.</summary>
internal sealed class Repeating(byte[] part, long length) : Stream
{
    private readonly long _end = length / part.Length * part.Length;
    private long _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => _end;

    public override long Position { get => _at; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var from = (int)(_at % part.Length);
        var taken = (int)Math.Min(Math.Min(count, part.Length - from), _end - _at);
        part.AsSpan(from, taken).CopyTo(buffer.AsSpan(offset));
        _at += taken;
        return taken;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
