using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace StudioPortal.Tests.Benchmarks;

/// <summary>
/// A page as its script sees it, without a browser: it reads the page, opens the circuit with the components it found, takes every
/// batch and acknowledges it. Nothing is drawn, so times are those of the server and the wire.
/// </summary>
sealed partial class Circuit : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The framework's own form of its messages; there is no public one.</summary>
    static readonly Type Protocol =
        typeof(CircuitHandler).Assembly.GetType("Microsoft.AspNetCore.Components.Server.BlazorPack.BlazorPackHubProtocol", throwOnError: true)!;

    readonly HubConnection _connection;
    readonly Action<byte[]> _drawn;
    readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    int _references;

    Circuit(HubConnection connection, Action<byte[]> drawn)
    {
        (_connection, _drawn) = (connection, drawn);
        connection.On<long, byte[]>("JS.RenderBatch", DrawAsync);
        connection.On<string>("JS.BeginInvokeJS", AnswerAsync);
        connection.On<string>("JS.Error", fault => _ready.TrySetException(new Broken($"a circuit ended: {fault}")));
    }

    /// <param name="drawn">Called with each batch once it is acknowledged.</param>
    public static async Task<Circuit> OpenAsync(Child program, string path, string? cookies, Action<byte[]> drawn)
    {
        var page = await PageAsync(program, path, cookies);
        var address = program.Http.BaseAddress!;
        var builder = new HubConnectionBuilder();
        builder.Services.AddSingleton((IHubProtocol)Activator.CreateInstance(Protocol)!)
            .AddSingleton<IConnectionFactory>(new CircuitConnections(cookies))
            .AddSingleton<EndPoint>(new UriEndPoint(new($"ws://{address.Authority}/_blazor")));
        var circuit = new Circuit(builder.Build(), drawn);
        await circuit._connection.StartAsync();
        await circuit._connection.InvokeAsync<string>("StartCircuit", address.ToString(), new Uri(address, path).ToString(), "[]", "");
        await circuit._connection.SendAsync("UpdateRootComponents", Additions(page), State().Match(page).Groups[1].Value);
        await circuit._ready.Task.WaitAsync(Patience);
        return circuit;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    static async Task<string> PageAsync(Child program, string path, string? cookies)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (cookies is not null) request.Headers.Add("Cookie", cookies);
        using var answer = await program.Http.SendAsync(request);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    static string Additions(string page)
    {
        var operations = Marker().Matches(page).Select((marker, at) => $$"""{"type":"add","ssrComponentId":{{at + 1}},"marker":{{marker.Groups[1].Value}}}""");
        return $$"""{"batchId":1,"operations":[{{string.Join(',', operations)}}]}""";
    }

    async Task DrawAsync(long number, byte[] batch)
    {
        await _connection.SendAsync("OnRenderCompleted", number, null);
        _drawn(batch);
        if (batch.AsSpan().IndexOf("\u0005ready"u8) >= 0) _ready.TrySetResult();
    }

    /// <summary>What a page's own script would be asked for and is not there: a reference where one is wanted, nothing otherwise.</summary>
    async Task AnswerAsync(string call)
    {
        using var asked = JsonDocument.Parse(call);
        var number = asked.RootElement.GetProperty("asyncHandle").GetInt64();
        if (number == 0) return;
        var result = asked.RootElement.GetProperty("resultType").GetInt32() == 1 ? $$"""{"__jsObjectId":{{++_references}}}""" : "null";
        await _connection.SendAsync("EndInvokeJSFromDotNet", number, true, $"[{number},true,{result}]");
    }

    [GeneratedRegex("""<!--Blazor:(\{[^>]*"descriptor"[^>]*\})-->""")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:([^>]*)-->")]
    private static partial Regex State();
}
