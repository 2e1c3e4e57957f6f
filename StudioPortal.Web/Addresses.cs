using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Web;

/// <summary>Where the program listens; what is wrong with it is said in one line, before anything else is done.</summary>
static class Addresses
{
    const string Usual = "http://localhost:5080", Key = "ASPNETCORE_URLS";

    // A default in appsettings.json would win over ASPNETCORE_URLS, which is read before it.
    static readonly string[] Settings = ["urls", "http_ports", "https_ports"];

    /// <exception cref="SettingException">One is no address, or cannot be listened at.</exception>
    public static void Settle(WebApplication app)
    {
        if (!Settings.Any(key => app.Configuration[key] is { Length: > 0 }) && !app.Configuration.GetSection("Kestrel:Endpoints").Exists())
            app.Urls.Add(Usual);
        string[] asked = [.. Parts(app.Configuration["urls"] ?? "")];
        foreach (var address in asked)
            if (!IsAddress(address)) throw new SettingException(Key, $"is \"{address}\"; set it to an address such as {Usual}");

        // The host would log a stack trace first. Under a test or another server nobody listens here.
        if (app.Services.GetRequiredService<IServer>().GetType().Assembly != typeof(KestrelServerOptions).Assembly) return;
        foreach (var address in asked.Concat(app.Urls).Distinct()) Try(address);
    }

    /// <summary>Another program was faster than the look before the start.</summary>
    public static SettingException Taken(Exception fault) =>
        new(Key, $"leads to an address that cannot be listened at ({fault.Message}); stop the other program or choose another address", fault);

    static IEnumerable<string> Parts(string addresses) =>
        addresses.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    static bool IsAddress(string text)
    {
        try
        {
            // A port that is no number is taken for a part of the name.
            return BindingAddress.Parse(text) is { Scheme: "http" or "https", PathBase: "", Port: >= 0 and <= 65535 } address
                && (address.IsUnixPipe || address.IsNamedPipe || !address.Host.Contains(':', StringComparison.Ordinal) || address.Host.StartsWith('['));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    static void Try(string text)
    {
        var address = BindingAddress.Parse(text);
        if (address.IsUnixPipe || address.IsNamedPipe || address.Port == 0) return;
        var end = new IPEndPoint(address.Host == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(address.Host, out var known) ? known : IPAddress.Any, address.Port);
        try
        {
            using var socket = new Socket(end.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(end);
            socket.Listen();
        }
        catch (SocketException fault)
        {
            throw new SettingException(Key, $"leads to {text}, where nobody can listen now ({fault.Message}); stop the other program or choose another address", fault);
        }
    }
}
