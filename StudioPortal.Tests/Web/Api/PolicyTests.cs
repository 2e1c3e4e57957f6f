using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using StudioPortal.Tests.Support;
using StudioPortal.Web.Features.Identity;
using StudioPortal.Web.Live;

namespace StudioPortal.Tests.Web.Api;

[Collection(StudioAppCollection.Name)]
public class PolicyTests(StudioApp app)
{
    /// <summary>The circuit itself: every page in it states its own policy, and strangers are on the sign-in pages too.</summary>
    static readonly string[] Circuit = ["/_blazor", "/_framework"];

    [Fact]
    public void Every_route_states_a_policy() =>
        app.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => !States(endpoint.Metadata) && !Circuit.Any(start => $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}".StartsWith(start, StringComparison.Ordinal)))
            .Select(endpoint => endpoint.DisplayName).ShouldBeEmpty();

    [Fact]
    public void Every_hub_method_states_a_policy() =>
        typeof(ClassBoardHub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.GetBaseDefinition() == method && method.GetCustomAttribute<CanAttribute>() is null).ShouldBeEmpty();

    [Fact]
    public void The_api_is_open_to_nobody_without_a_token() =>
        app.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.Contains("api/v1") && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).ShouldBeEmpty();

    static bool States(EndpointMetadataCollection metadata) =>
        metadata.GetMetadata<IAllowAnonymous>() is not null
        || metadata.GetOrderedMetadata<IAuthorizeData>().Any(stated => stated.Policy is not null);
}
