using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace StudioPortal.Tests.Benchmarks;

/// <summary>A page of rows, a WebSocket, and a check-in that is committed with full durability and then sent to every page.</summary>
static class BareLive
{
    public const string Word = "live";

    const int Rows = LiveBenchmark.Classes;

    const string Script = """
        const socket = new WebSocket(`ws://${location.host}/news`);
        socket.onopen = () => document.body.dataset.live = 'ready';
        socket.onmessage = news => {
            const [id, number] = news.data.split(' ');
            const row = document.querySelector(`[data-session-id="${id}"]`);
            row.dataset.checkedIn = number;
            row.querySelector('.num').textContent = number;
        };
        """;

    public static void MapBareLive(this WebApplication app, string folder)
    {
        var bookings = new BareBooking(folder, Rows, capacity: 1_000_000);
        var counts = new int[Rows];
        ConcurrentDictionary<WebSocket, byte> open = [];
        app.UseWebSockets();
        app.MapGet("/", () => Results.Text(Page(), "text/html"));
        app.Map("/news", async (HttpContext http) =>
        {
            using var socket = await http.WebSockets.AcceptWebSocketAsync();
            open[socket] = 0;
            await socket.ReceiveAsync(new byte[16], http.RequestAborted);
            open.TryRemove(socket, out _);
        });
        app.MapPost("/check-ins/{session:int}", async (int session) =>
        {
            await bookings.BookAsync(session);
            var news = Encoding.UTF8.GetBytes($"{session} {Interlocked.Increment(ref counts[session])}");
            foreach (var socket in open.Keys) await socket.SendAsync(news, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        });
    }

    static string Page()
    {
        var rows = Enumerable.Range(0, Rows).Select(row => string.Create(
            CultureInfo.InvariantCulture, $"<li data-session-id=\"{row}\" data-checked-in=\"0\">Class {row} <b class=\"num\">0</b></li>"));
        return $"<!doctype html><title>Bare</title><body><ul>{string.Concat(rows)}</ul><script>{Script}</script>";
    }
}
