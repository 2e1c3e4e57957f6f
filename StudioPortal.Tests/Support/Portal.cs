using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StudioPortal.Tests.Support;

/// <summary>
/// The real program as a process of its own, on a free port and in a folder of its own: it can be killed and started again, as a
/// studio's server is.
/// </summary>
public sealed class Portal : IAsyncDisposable
{
    /// <summary>What the program prints once it serves.</summary>
    const string Open = "StudioPortal is open at";

    readonly Dictionary<string, string> _settings;
    readonly StringBuilder _log = new();
    TaskCompletionSource _serving = new();
    Process? _process;

    Portal(string folder, Dictionary<string, string> settings)
    {
        Folder = folder;
        Address = $"http://localhost:{FreePort()}";
        _settings = settings;
    }

    public string Address { get; }

    public string Folder { get; }

    public string Log
    {
        get
        {
            lock (_log) return _log.ToString();
        }
    }

    /// <param name="isDemo">Filled with the demonstration studio; else empty.</param>
    public static async Task<Portal> StartAsync(bool isDemo = true, params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("studio-portal-").FullName;
        var all = settings.ToDictionary(one => one.Key, one => one.Value);
        all.TryAdd("Studio__Demo", isDemo ? "true" : "false");
        all.TryAdd("ASPNETCORE_ENVIRONMENT", "Development");
        var portal = new Portal(folder, all);
        await portal.StartAgainAsync();
        return portal;
    }

    /// <summary>Starts the program on the same address and data, and waits until it says that it serves.</summary>
    public async Task StartAgainAsync()
    {
        _serving = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = Launch(isServing: true);
        var ended = _process.WaitForExitAsync();
        if (await Task.WhenAny(_serving.Task, ended) == ended)
            throw new InvalidOperationException($"The portal did not start:\n{Log}");
    }

    /// <summary>As a power cut would.</summary>
    public async Task KillAsync()
    {
        if (_process is null) return;
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>From now on no file of the program takes another byte, as on a full disk; or takes any again.</summary>
    public async Task FillDiskAsync(bool isFull)
    {
        using var limit = Process.Start("prlimit", ["--pid", $"{_process!.Id}", $"--fsize={(isFull ? "0" : "unlimited")}:"]);
        await limit.WaitForExitAsync();
        if (limit.ExitCode != 0) throw new InvalidOperationException("The program's files could not be limited.");
    }

    /// <summary>Runs a verb of the command line on the same data; returns its exit code and what it printed.</summary>
    public async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var process = Launch(isServing: false, arguments);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(Folder, recursive: true);
    }

    Process Launch(bool isServing, params string[] arguments)
    {
        var (file, before) = Beginning();
        var start = new ProcessStartInfo(file, [.. before, Program(), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.Combine(Repository.Root, "StudioPortal.Web"),
        };
        foreach (var (key, value) in _settings) start.Environment[key] = value;
        start.Environment["Studio__DataDirectory"] = Folder;
        start.Environment["ASPNETCORE_URLS"] = Address;
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginErrorReadLine();
        if (!isServing) return process;
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        return process;
    }

    void Note(string? line)
    {
        lock (_log) _log.AppendLine(line);
        if (line?.Contains(Open, StringComparison.Ordinal) == true) _serving.TrySetResult();
    }

    /// <summary>A limit of files is to be a fault of writing, as a full disk is, and not the end of the program.</summary>
    static (string File, string[] Before) Beginning() =>
        OperatingSystem.IsLinux() ? ("/bin/sh", ["-c", "trap '' XFSZ; exec dotnet \"$@\"", "sh"]) : ("dotnet", []);

    public static string Program() => Path.Combine(Repository.Root, "StudioPortal.Web", "bin", Repository.Configuration, "net10.0", "StudioPortal.Web.dll");

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
