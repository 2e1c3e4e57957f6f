namespace StudioPortal.Web.Api;

/// <summary>
/// Refuses large bodies after reading them to their end: an answer sent before that is lost to most clients, because the
/// connection is reset while they still send. Bodies past the server's own limit do end the connection.
/// </summary>
static class BodyLimit
{
    public const int Bytes = 64 * 1024;

    public static Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.ContentLength > Bytes) throw TooLarge();
        if (http.Request.ContentLength is null) http.Request.Body = new Measured(http.Request.Body);
        return next(http);
    }

    public static async Task DrainAsync(HttpRequest request)
    {
        var body = request.Body is Measured measured ? measured.Inner : request.Body;
        var buffer = new byte[16 * 1024];
        try
        {
            while (await body.ReadAsync(buffer, request.HttpContext.RequestAborted) > 0) continue;
        }
        catch (Exception fault) when (fault is BadHttpRequestException or IOException)
        {
            request.HttpContext.Response.Headers.Connection = "close";
        }
    }

    static BadHttpRequestException TooLarge() => new("The body is too large.", StatusCodes.Status413PayloadTooLarge);

    /// <summary>Counts a body whose length was not announced.</summary>
    sealed class Measured(Stream inner) : Stream
    {
        long _read;

        public Stream Inner => inner;
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => _read;
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Count(await inner.ReadAsync(buffer, cancellationToken));

        public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            Count(await inner.ReadAsync(buffer.AsMemory(offset, count), cancellationToken));

        public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

        public override void Flush() => inner.Flush();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        int Count(int bytes) => (_read += bytes) > Bytes ? throw TooLarge() : bytes;
    }
}
