using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace StudioPortal.Tests.Benchmarks;

/// <summary>The bare programs, each with nothing but what it is compared for; it ends when whoever started it does.</summary>
static class BareApp
{
    /// <summary>The first argument of a process that is to be a bare program.</summary>
    public const string Word = "bare";

    public static async Task RunAsync(string what, string folder)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        if (what == BareHub.Word) builder.Services.AddSignalR();
        if (what == BareBoard.Word) builder.Services.AddBareBoard(folder);
        await using var app = builder.Build();
        if (what == BareApi.Word) app.MapBareApi(folder);
        else if (what == BareLive.Word) app.MapBareLive(folder);
        else if (what == BareHub.Word) app.MapBareHub(folder);
        else if (what == BareBoard.Word) app.MapBareBoard();
        else app.MapGet("/", () => Results.Text("<!doctype html><title>Bare</title><p>Bare", "text/html"));
        await app.StartAsync();
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }
}
