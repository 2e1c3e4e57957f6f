using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using StudioPortal.Domain.Identity;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Web.Api;

/// <summary>The power fails while two hundred members book twenty places.</summary>
public sealed class KilledProcessTests : IAsyncLifetime
{
    /// <summary>How many answers have come when the process is killed.</summary>
    const int AnswersBeforeTheKill = 10;

    static readonly Answer Booked = new(201, "booked", null), Full = new(409, "class-full", null);

    HttpClient _client = null!;
    Portal _portal = null!;
    Guid _session;
    IReadOnlyList<Guid> _members = [];

    [Fact]
    public async Task A_process_killed_in_the_middle_keeps_what_it_answered_and_fills_the_places_once_it_is_back()
    {
        var before = await RushAsync(killAfter: AnswersBeforeTheKill);
        await _portal.StartAgainAsync();
        var after = await RushAsync();

        before.Count(answer => answer is null).ShouldBeGreaterThan(0);
        before.Zip(after).Where(pair => pair.First is not null).ShouldAllBe(pair => pair.First == pair.Second);
        after.Count(answer => answer == Booked).ShouldBe(20);
        var waiting = after.Select(answer => answer?.Position).OfType<int>().Order().ToList();
        waiting.ShouldBe(Enumerable.Range(1, waiting.Count));
        after.Count(answer => answer == Full).ShouldBe(_members.Count - 20 - waiting.Count);
        await ShouldAddUpAsync(waiting.Count);
    }

    public async ValueTask InitializeAsync()
    {
        _portal = await Portal.StartAsync(isDemo: false);
        await using var neighbour = new Neighbour(_portal);
        await neighbour.SetUpAsync();
        _session = await neighbour.ClassTomorrowAsync(capacity: 20);
        _members = [.. await Task.WhenAll(Enumerable.Range(1, 200).Select(async number => (await neighbour.MemberAsync($"会员{number}")).Id))];
        _client = new() { BaseAddress = new(_portal.Address) };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await neighbour.TokenAsync(Role.FrontDesk));
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        await _portal.DisposeAsync();
    }

    /// <summary>Everybody books at once, every second one ready to wait. Null where no answer came.</summary>
    async Task<Answer?[]> RushAsync(int? killAfter = null)
    {
        var (answered, killed) = (0, Task.CompletedTask);
        var answers = await Task.WhenAll(_members.Select(async (memberId, index) =>
        {
            var answer = await BookAsync(memberId, joinWaitlist: index % 2 == 0);
            if (answer is not null && Interlocked.Increment(ref answered) == killAfter) killed = _portal.KillAsync();
            return answer;
        }));
        await killed;
        return answers;
    }

    async Task<Answer?> BookAsync(Guid memberId, bool joinWaitlist)
    {
        try
        {
            var answer = await _client.Post($"class-sessions/{_session}/bookings", new { memberId, joinWaitlist }, key: $"{memberId:N}");
            var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            return answer.StatusCode == HttpStatusCode.Created
                ? new(201, json.Text("status"), json.GetProperty("position").Deserialize<int?>())
                : new((int)answer.StatusCode, json.Text("code"), null);
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException)
        {
            return null;
        }
    }

    async Task ShouldAddUpAsync(int waiting)
    {
        var session = await _client.Get($"class-sessions/{_session}").JsonAsync();
        (session.Number("booked"), session.Number("openSpots"), session.Number("waitlisted")).ShouldBe((20, 0, waiting));
        var (exitCode, said) = await _portal.RunAsync("verify");
        exitCode.ShouldBe(0, said);
    }

    /// <param name="Said">How the booking stands, or the code of the refusal.</param>
    sealed record Answer(int Status, string Said, int? Position);
}
