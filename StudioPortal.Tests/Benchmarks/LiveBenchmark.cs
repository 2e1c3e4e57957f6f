using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.Playwright;
using StudioPortal.Infrastructure.CheckIns;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Benchmarks;

/// <summary>
/// M4 as a person sees it: a check-in, and the changed number in the lobby and the attendance screen of two other browser windows.
/// Through the API the time runs from the sending of the call (so it holds the call, the rules and the commit); from another
/// process, from the return of its committed operation. It ends when the page's own document has changed.
/// </summary>
static class LiveBenchmark
{
    public const int Classes = 5;

    const int Places = 24, ChangesARound = 10;

    public static async Task<IReadOnlyList<Line>> RunAsync()
    {
        using var folder = new TemporaryFolder();
        await using var studio = await BenchStudio.OpenAsync(folder.Path, Classes * Places);
        var due = await BookAsync(studio);
        await using var portal = await Child.ProductAsync(folder.Path, environment: "Development");
        await using var bare = await Child.BareAsync(BareLive.Word, folder.In("bare"));
        portal.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await studio.TokenAsync());
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        Screen[] boards = [await OpenAsync(browser, portal, "/lobby"), await OpenAsync(browser, portal, "/attendance")];
        Screen[] pages = [await OpenAsync(browser, bare, "/"), await OpenAsync(browser, bare, "/")];

        var here = new int[Classes];
        var bareHere = new int[Classes];
        Task<Times> Bare(int at) => ChangeAsync(
            pages, $"{at % Classes}", ++bareHere[at % Classes], async () => (await bare.Http.PostAsync($"/check-ins/{at % Classes}", null)).EnsureSuccessStatusCode());
        Task<Times> Api(int at) => ChangeAsync(
            boards, due[at].Session, ++here[at % Classes], async () => (await portal.Http.PostAsync($"/api/v1/bookings/{due[at].Booking}/check-in", null)).EnsureSuccessStatusCode());
        Task<Times> Elsewhere(int at) => ChangeAsync(boards, due[at].Session, ++here[at % Classes], async () =>
            Measure.Must(!(await studio.Get<CheckInBooking>().ExecuteAsync(BenchStudio.Desk, due[at].Booking)).IsRefused, "a check-in was refused"));

        for (var at = 0; at < ChangesARound; at++) _ = (await Bare(at), await Api(at));
        List<Times[]> bareRounds = [], apiRounds = [], otherRounds = [];
        for (var (round, at) = (0, ChangesARound); round < Measure.Rounds; round++, at += 2 * ChangesARound)
        {
            bareRounds.Add(await RoundAsync(at, Bare));
            apiRounds.Add(await RoundAsync(at, Api));
            otherRounds.Add(await RoundAsync(at + ChangesARound, Elsewhere));
        }

        return
        [
            .. Lines("check-in through the API", bareRounds, apiRounds, times => times.FromSending, "median ≤ 250 ms"),
            .. Lines("check-in by another process", [], otherRounds, times => times.FromReturn, "median ≤ 500 ms"),
        ];
    }

    static Task<Screen> OpenAsync(IBrowser browser, Child program, string path) =>
        Screen.OpenAsync(browser, program.Http.BaseAddress!, path, signsIn: path != "/");

    /// <summary>In the order in which they are to come, the classes taking turns.</summary>
    static async Task<List<(string Session, Guid Booking)>> BookAsync(BenchStudio studio)
    {
        List<Guid> sessions = [];
        for (var one = 0; one < Classes; one++) sessions.Add(await studio.OpenClassAsync(Places, daysAhead: 0));
        List<(string, Guid)> due = [];
        foreach (var member in studio.Members)
        {
            var session = sessions[due.Count % Classes];
            due.Add(($"{session}", await studio.BookAsync(session, member)));
        }

        return due;
    }

    /// <summary>At uneven moments, so that nothing falls in step with whatever beats.</summary>
    static async Task<Times[]> RoundAsync(int first, Func<int, Task<Times>> change)
    {
        var times = new Times[ChangesARound];
        for (var one = 0; one < times.Length; one++)
        {
            await Task.Delay(Random.Shared.Next(50, 350));
            times[one] = await change(first + one);
        }

        return times;
    }

    static async Task<Times> ChangeAsync(Screen[] screens, string session, int number, Func<Task> change)
    {
        foreach (var screen in screens) await screen.ExpectAsync(session, number.ToString(CultureInfo.InvariantCulture));
        var sent = Now();
        await change();
        var returned = Now();
        double[] seen = [await screens[0].SeenAsync(), await screens[1].SeenAsync()];
        Measure.Must(seen.All(at => at > 0), "a change did not reach every screen within ten seconds");
        return new([.. seen.Select(at => at - sent)], [.. seen.Select(at => at - returned)]);
    }

    static IEnumerable<Line> Lines(string work, List<Times[]> bare, List<Times[]> product, Func<Times, double[]> from, string goal)
    {
        foreach (var (screen, name) in new[] { (0, "lobby"), (1, "attendance") })
        {
            double[] all = [.. product.SelectMany(round => round.Select(one => from(one)[screen]))];
            var note = string.Create(CultureInfo.InvariantCulture, $"95 of 100 within {Line.Percentile(all, 0.95):0} ms, all {all.Length} within {all.Max():0} ms");
            yield return new("M4", $"{work} → {name} in another browser", "ms", Medians(bare), Medians(product), goal, note);

            IReadOnlyList<double> Medians(List<Times[]> rounds) => [.. rounds.Select(round => Line.Median(round.Select(one => from(one)[screen])))];
        }
    }

    static double Now() => (DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds;

    /// <summary>Milliseconds to each screen.</summary>
    sealed record Times(double[] FromSending, double[] FromReturn);
}
