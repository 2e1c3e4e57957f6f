using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace StudioPortal.Tests.Benchmarks;

/// <summary>M2: bookings over the API with a token, from the real program, against a bare minimal API.</summary>
static class ApiBenchmark
{
    public const int Classes = 4;

    const int Clients = 64, Members = 500, Bookings = Members * Classes;

    static int day;

    public static async Task<IReadOnlyList<Line>> RunAsync()
    {
        using var folder = new TemporaryFolder();
        await using var studio = await BenchStudio.OpenAsync(folder.Path, Members);
        await using var portal = await Child.ProductAsync(folder.Path);
        portal.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await studio.TokenAsync());
        await using var bareProgram = await Child.BareAsync(BareApi.Word, folder.In("bare"));
        for (var warm = 0; warm < Measure.WarmRounds; warm++) _ = (await BareRoundAsync(bareProgram), await ProductRoundAsync(studio, portal));
        List<double> bare = [], product = [], longest = [];
        for (var round = 0; round < Measure.Rounds; round++)
        {
            bare.Add((await BareRoundAsync(bareProgram)).Rate);
            var (rate, waits) = await ProductRoundAsync(studio, portal);
            product.Add(rate);
            longest.Add(waits.Max());
        }

        return
        [
            new("M2", "booking over the API with a token, 64 clients", "bookings/s", bare, product, "≥ 0.5 ×"),
            new("M2", "longest answer", "ms", [], longest, "none stated"),
        ];
    }

    static Task<(double Rate, double[] Waits)> BareRoundAsync(Child bare) =>
        BookAsync(bare, Bookings, mine => ($"/class-sessions/{mine % Classes}/bookings", Guid.NewGuid()));

    static async Task<(double Rate, double[] Waits)> ProductRoundAsync(BenchStudio studio, Child portal)
    {
        var sessions = new Guid[Classes];
        for (var one = 0; one < Classes; one++) sessions[one] = await studio.OpenClassAsync(Members, daysAhead: ++day);
        return await BookAsync(portal, Bookings, mine => ($"/api/v1/class-sessions/{sessions[mine % Classes]}/bookings", studio.Members[mine / Classes]));
    }

    static async Task<(double Rate, double[] Waits)> BookAsync(Child program, int bookings, Func<int, (string Path, Guid MemberId)> wish)
    {
        double[] waits = [];
        var seconds = await Measure.SecondsAsync(async () => waits = await Measure.FromCallersAsync(Clients, bookings, async mine =>
        {
            var (path, memberId) = wish(mine);
            using var answer = await program.Http.PostAsJsonAsync(path, new { memberId });
            Measure.Must(answer.StatusCode == HttpStatusCode.Created, $"a free place was answered with {answer.StatusCode}");
        }));
        return (bookings / seconds, waits);
    }
}
