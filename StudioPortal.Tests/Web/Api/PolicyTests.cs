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
    /// <summary>
    /// The circuit itself, in which every page states its own policy and strangers are on the sign-in pages, and the files that a
    /// build from sources serves out of their folders.
    /// </summary>
    static readonly string[] Circuit = ["/_blazor", "/_framework", "/{**path:file}"];

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
