using Microsoft.AspNetCore.SignalR.Protocol;
using StudioPortal.Domain.Identity;
using StudioPortal.Web.Api;

namespace StudioPortal.Web.Live;

/// <summary>Puts the hub together.</summary>
static class ClassBoard
{
    public static IServiceCollection AddClassBoard(this IServiceCollection services)
    {
        services.AddSignalR().AddJsonProtocol(json => StudioApi.Write(json.PayloadSerializerOptions));
        services.AddSingleton<IHubProtocol, WatchProtocol>();
        return services
            .AddSingleton<ClassBoardNews>().AddHostedService(provider => provider.GetRequiredService<ClassBoardNews>())
            .AddSingleton<WatcherConnections>().AddHostedService(provider => provider.GetRequiredService<WatcherConnections>());
    }

    public static void MapClassBoard(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapHub<ClassBoardHub>("/hubs/class-board").RequireAuthorization(nameof(Ability.SeeBoard));
}
