using System.CommandLine;
using StudioPortal.Infrastructure;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Web.CommandLine;

/// <summary>
/// The verbs of the command line: the same program, the same settings. Exit codes: 0 did it, 1 found what it looks for to be wrong
/// or was refused, 2 wrong use, a wrong setting, or a database that cannot be opened.
/// </summary>
public static class StudioCommands
{
    public const int Done = 0, Wrong = 1, WrongUse = 2;

    /// <summary>Null when there is no verb: the program serves.</summary>
    /// <param name="compose">Makes the services from the settings among the arguments; disposed of afterwards.</param>
    public static async Task<int?> TryRunAsync(
        string[] args, Func<string[], ServiceProvider>? compose = null, TextWriter? output = null, TextWriter? error = null)
    {
        var line = Arguments.Split(args);
        if (!line.HasVerb) return null;

        var (printer, faults) = (output ?? Console.Out, error ?? Console.Error);
        var parsed = Verbs.Root(new(() => (compose ?? Compose)(line.Settings), printer, faults)).Parse(line.Verb);
        if (parsed.Errors.Count > 0)
        {
            foreach (var fault in parsed.Errors) await faults.WriteLineAsync(fault.Message);
            return WrongUse;
        }

        return await parsed.InvokeAsync(new() { Output = printer, Error = faults });
    }

    /// <summary>The product without its web server; its log goes to the error stream, so that the output is only the answer.</summary>
    static ServiceProvider Compose(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(settings);
        var studio = StudioSettings.Read(builder.Configuration, builder.Environment.ContentRootPath, builder.Environment.IsDevelopment());
        return new ServiceCollection()
            .AddLogging(log => log.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
                // A fault of the database ends in an answer of its own.
                .SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore.Database", LogLevel.None))
            .AddStudio(studio).BuildServiceProvider();
    }
}
