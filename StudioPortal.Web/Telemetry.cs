using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Web;

/// <summary>Metrics and traces over OTLP, when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says where to; else nothing runs.</summary>
public static class Telemetry
{
    static readonly string[] Meters =
    [
        StudioMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http.Connections",
        "Microsoft.AspNetCore.RateLimiting", "Microsoft.AspNetCore.Components", "System.Runtime", "Microsoft.EntityFrameworkCore",
    ];

    static readonly string[] Sources = ["Microsoft.AspNetCore", "Microsoft.AspNetCore.SignalR.Server", "Microsoft.AspNetCore.Components"];

    const string Key = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <exception cref="SettingException">It says no address.</exception>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration settings)
    {
        if (settings[Key] is not { Length: > 0 } text) return services;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address?.Scheme is "http" or "https"
            ? services.AddHostedService<Sender>()
            : throw new SettingException(Key, $"is \"{text}\"; set it to an address such as http://localhost:4317");
    }

    sealed class Sender : IHostedService
    {
        MeterProvider? _metrics;
        TracerProvider? _traces;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            var product = ResourceBuilder.CreateDefault().AddService("studio-portal");
            _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(product).AddMeter(Meters).AddOtlpExporter().Build();
            _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(product).AddSource(Sources).AddOtlpExporter().Build();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            _metrics?.Dispose();
            _traces?.Dispose();
            return Task.CompletedTask;
        }
    }
}
