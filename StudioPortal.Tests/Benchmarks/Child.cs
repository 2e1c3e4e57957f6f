using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Benchmarks;

/// <summary>A program in a process of its own, on a free port of this machine: the product, or a bare one of this executable.</summary>
sealed class Child : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    readonly StringBuilder _log = new();
    readonly Process _process;

    Child(ProcessStartInfo start, Uri address)
    {
        Http = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false }) { BaseAddress = address };
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        var started = Stopwatch.GetTimestamp();
        _process = Process.Start(start)!;
        Started = started;
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public HttpClient Http { get; }

    /// <summary>From the start of the process to the first whole answer.</summary>
    public TimeSpan FirstAnswer { get; private set; }

    /// <summary>What the process holds of the machine's memory now.</summary>
    public double ResidentMebibytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    long Started { get; }

    /// <param name="firstPath">What is asked for until it is answered.</param>
    public static Task<Child> ProductAsync(string folder, string environment = "Production", string firstPath = "/health/ready", Probe? probe = null)
    {
        var web = Path.Combine(Repository.Root, "StudioPortal.Web");
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var start = new ProcessStartInfo("dotnet", [Path.Combine(web, "bin", configuration, "net10.0", "StudioPortal.Web.dll")])
        {
            WorkingDirectory = web,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = environment, ["Studio__DataDirectory"] = folder, ["Studio__Demo"] = "false",
                ["Api__RequestsPerMinute"] = "100000000",
            },
        };
        return StartAsync(start, firstPath, probe);
    }

    public static Task<Child> BareAsync(string what, string folder, Probe? probe = null)
    {
        Directory.CreateDirectory(folder);
        var start = new ProcessStartInfo("dotnet", [typeof(Child).Assembly.Location, BareApp.Word, what, folder])
        {
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        };
        return StartAsync(start, "/", probe);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    static async Task<Child> StartAsync(ProcessStartInfo start, string firstPath, Probe? probe)
    {
        foreach (var (name, value) in probe?.Environment ?? []) start.Environment[name] = value;
        var child = new Child(start, new($"http://127.0.0.1:{FreePort()}"));
        while (!await child.AnswersAsync(firstPath))
        {
            Measure.Must(!child._process.HasExited && Stopwatch.GetElapsedTime(child.Started) < Patience, $"a program did not start:\n{child._log}");
            await Task.Delay(2);
        }

        child.FirstAnswer = Stopwatch.GetElapsedTime(child.Started);
        return child;
    }

    async Task<bool> AnswersAsync(string path)
    {
        try
        {
            using var answer = await Http.GetAsync(path);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    void Note(string? line)
    {
        lock (_log) _log.AppendLine(line);
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
