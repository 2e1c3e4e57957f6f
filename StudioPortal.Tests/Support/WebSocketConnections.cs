using System.IO.Pipelines;
using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;

namespace StudioPortal.Tests.Support;

/// <summary>Stands in for the client package that the feed lacks: one WebSocket, no negotiation.</summary>
sealed class WebSocketConnections : IConnectionFactory
{
    public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(((UriEndPoint)endpoint).Uri, cancellationToken);
        var stream = WebSocketStream.Create(socket, WebSocketMessageType.Text, ownsWebSocket: true);
        return new DefaultConnectionContext { Transport = new Duplex(PipeReader.Create(stream), PipeWriter.Create(stream)) };
    }

    sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
