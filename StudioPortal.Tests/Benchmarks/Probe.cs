using System.Globalization;
using System.Net.Sockets;

namespace StudioPortal.Tests.Benchmarks;

/// <summary>Asks the <see cref="StartupHook"/> of a measured program.</summary>
sealed class Probe : IDisposable
{
    public const string Variable = "STUDIO_BENCH_PROBE", Heap = "heap", Committed = "committed";

    readonly string _path = Path.Combine(Path.GetTempPath(), $"studio-probe-{Guid.NewGuid():N}");
    StreamReader? _reader;
    StreamWriter? _writer;

    /// <summary>What the program's environment needs.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Environment =>
        [new("DOTNET_STARTUP_HOOKS", typeof(Probe).Assembly.Location), new(Variable, _path)];

    public double HeapKibibytes() => Ask(Heap) / 1024.0;

    /// <summary>When the last transaction was committed, by the machine's stopwatch; once statements are counted.</summary>
    public long LastCommit() => Ask(Committed);

    /// <summary>Statements so far that hold these words; counted from the first time they are asked for.</summary>
    public double Statements(string words) => Ask(words);

    public void Dispose()
    {
        _reader?.Dispose();
        _writer?.Dispose();
        File.Delete(_path);
    }

    long Ask(string what)
    {
        if (_writer is null)
        {
            var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            socket.Connect(new UnixDomainSocketEndPoint(_path));
            var stream = new NetworkStream(socket, ownsSocket: true);
            (_reader, _writer) = (new(stream), new(stream) { AutoFlush = true });
        }

        _writer.WriteLine(what);
        return long.Parse(_reader!.ReadLine()!, CultureInfo.InvariantCulture);
    }
}
