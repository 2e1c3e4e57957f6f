using System.IO.Pipelines;
using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;

namespace StudioPortal.Tests.Benchmarks;

/// <summary>The WebSocket of a page: binary, with the page's cookies, and compressed as browsers ask for it.</summary>
sealed class CircuitConnections(string? cookies) : IConnectionFactory
{
    public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        var socket = new ClientWebSocket();
        socket.Options.DangerousDeflateOptions = new();
        if (cookies is not null) socket.Options.SetRequestHeader("Cookie", cookies);
        await socket.ConnectAsync(((UriEndPoint)endpoint).Uri, cancellationToken);
        var stream = WebSocketStream.Create(socket, WebSocketMessageType.Binary, ownsWebSocket: true);
        return new DefaultConnectionContext { Transport = new Duplex(PipeReader.Create(stream), PipeWriter.Create(stream)) };
    }

    sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
