using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Web;
using StudioPortal.Web.Api;

namespace StudioPortal.Tests.Web;

public class OpeningTests
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("http://localhost:5080;ftp://localhost")]
    [InlineData("http://localhost:5080/portal")]
    [InlineData("http://localhost:port")]
    public void An_address_nobody_can_listen_at_is_named_with_the_remedy(string urls) =>
        Should.Throw<SettingException>(() => Opening.Check(Given("urls", urls))).Message.ShouldContain("ASPNETCORE_URLS");

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://*:80; https://[::1]:443")]
    public void Addresses_that_can_be_listened_at_pass(string urls) => Should.NotThrow(() => Opening.Check(Given("urls", urls)));

    [Theory]
    [InlineData("many")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("99999999999")]
    public void A_limit_that_is_no_number_stops_the_start(string limit) =>
        Should.Throw<SettingException>(() => new ServiceCollection().AddApiLimits(Given("Api:RequestsPerMinute", limit))).Message.ShouldContain(limit);

    [Theory]
    [InlineData("collector")]
    [InlineData("collector:4317")]
    [InlineData("ftp://collector")]
    public void An_address_for_telemetry_that_is_none_stops_the_start(string address) =>
        Should.Throw<SettingException>(() => new ServiceCollection().AddTelemetry(Given("OTEL_EXPORTER_OTLP_ENDPOINT", address))).Message.ShouldContain(address);

    static IConfiguration Given(string key, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(key, (string?)value)]).Build();
}
