using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using StudioPortal.Tests.Benchmarks;

/// <summary>
/// Loaded by the runtime into a measured program before its own start. It answers, on a socket, how large the heap is after a
/// collection, when the last transaction was committed, and how many statements the database was given that hold certain words.
/// Name and place are the runtime's.
/// </summary>
static class StartupHook
{
    static string words = "";
    static long statements, committed;

    public static void Initialize()
    {
        var path = Environment.GetEnvironmentVariable(Probe.Variable)!;
        new Thread(() => Serve(path)) { IsBackground = true }.Start();
    }

    static void Serve(string path)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        socket.Listen();
        using var stream = new NetworkStream(socket.Accept());
        using var reader = new StreamReader(stream);
        using var writer = new StreamWriter(stream) { AutoFlush = true };
        while (reader.ReadLine() is { } asked)
            writer.WriteLine(Answer(asked).ToString(CultureInfo.InvariantCulture));
    }

    static long Answer(string asked)
    {
        if (asked == Probe.Heap) return Collected();
        if (asked == Probe.Committed) return Volatile.Read(ref committed);
        if (words == asked) return Volatile.Read(ref statements);
        words = asked;
        DiagnosticListener.AllListeners.Subscribe(new Observer<DiagnosticListener>(listener =>
        {
            if (listener.Name == "Microsoft.EntityFrameworkCore") listener.Subscribe(new Observer<KeyValuePair<string, object?>>(Note), IsNoted);
        }));
        return 0;
    }

    static long Collected()
    {
        for (var time = 0; time < 3; time++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: false);
    }

    static bool IsNoted(string name) =>
        name.EndsWith(".CommandExecuted", StringComparison.Ordinal) || name.EndsWith(".TransactionCommitted", StringComparison.Ordinal);

    static void Note(KeyValuePair<string, object?> told)
    {
        if (told.Key.EndsWith(".TransactionCommitted", StringComparison.Ordinal)) Volatile.Write(ref committed, Stopwatch.GetTimestamp());
        if (told.Value?.GetType().GetProperty("Command")?.GetValue(told.Value) is DbCommand command && command.CommandText.Contains(words, StringComparison.Ordinal))
            Interlocked.Increment(ref statements);
    }

    sealed class Observer<T>(Action<T> next) : IObserver<T>
    {
        public void OnCompleted() => GC.KeepAlive(this);

        public void OnError(Exception error) => GC.KeepAlive(error);

        public void OnNext(T value) => next(value);
    }
}
