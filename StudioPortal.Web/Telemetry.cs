using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Web;

/// <summary>Metrics and traces over OTLP, when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says where to; else nothing runs.</summary>
public static class Telemetry
{
    const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    static readonly string[] Meters =
    [
        StudioMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http.Connections",
        "Microsoft.AspNetCore.RateLimiting", "Microsoft.AspNetCore.Components", "System.Runtime", "Microsoft.EntityFrameworkCore",
    ];

    static readonly string[] Sources = ["Microsoft.AspNetCore", "Microsoft.AspNetCore.SignalR.Server", "Microsoft.AspNetCore.Components"];

    /// <exception cref="SettingException">The endpoint is no address.</exception>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration settings)
    {
        if (settings[Endpoint] is not { Length: > 0 } address) return services;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? services.AddHostedService<Sender>()
            : throw new SettingException(Endpoint, $"is \"{address}\"; set it to an address such as http://localhost:4317");
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
