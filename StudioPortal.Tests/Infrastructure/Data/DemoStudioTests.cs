using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Reminders;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Data;

public class DemoStudioTests
{
    [Fact]
    public async Task The_same_seed_at_the_same_time_gives_the_same_studio()
    {
        await using var one = await DemoDatabase.FilledAsync(seed: 7);
        await using var other = await DemoDatabase.FilledAsync(seed: 7);

        (await RowsAsync(one)).ShouldBe(await RowsAsync(other));
    }

    [Fact]
    public async Task Another_seed_gives_another_studio()
    {
        await using var one = await DemoDatabase.FilledAsync(seed: 7);
        await using var other = await DemoDatabase.FilledAsync(seed: 8);

        (await RowsAsync(one)).ShouldNotBe(await RowsAsync(other));
    }

    [Fact]
    public async Task A_database_that_is_not_empty_is_refused()
    {
        await using var database = await DemoDatabase.FilledAsync();

        (await database.FillAsync()).Refusal.ShouldBe(StudioRefusals.NotEmpty);
    }

    [Theory]
    [InlineData("00:03")]
    [InlineData("02:10")]
    [InlineData("09:05")]
    [InlineData("12:40")]
    [InlineData("18:12")]
    [InlineData("22:20")]
    [InlineData("23:50")]
    public async Task At_any_hour_a_class_is_running(string time)
    {
        await using var database = await DemoDatabase.FilledAsync(time);
        var now = database.Clock.UtcNow;

        await using var db = database.Open();
        var running = await db.ClassSessions.Where(one => one.Status == SessionStatus.Scheduled && one.StartsAt <= now && one.EndsAt > now).ToListAsync();
        running.ShouldContain(one => one.CheckedIn > 0 && one.CheckedIn < one.Booked);
    }

    [Theory]
    [InlineData("02:10", 2)]
    [InlineData("09:05", 2)]
    [InlineData("12:40", 2)]
    [InlineData("18:12", 2)]
    [InlineData("20:50", 2)]
    [InlineData("22:45", 1)]
    public async Task At_any_hour_a_class_is_about_to_start_and_others_follow_today(string time, int following)
    {
        await using var database = await DemoDatabase.FilledAsync(time);
        var now = database.Clock.UtcNow;

        await using var db = database.Open();
        var coming = await db.ClassSessions.Where(one => one.Status == SessionStatus.Scheduled && one.StartsAt > now && one.Day == new DateOnly(2026, 11, 18)).ToListAsync();
        coming.ShouldContain(one => one.StartsAt <= now.AddMinutes(20) && one.CheckedIn > 0 && one.CheckedIn < one.Booked);
        coming.Count(one => one.StartsAt > now.AddMinutes(20)).ShouldBeGreaterThanOrEqualTo(following);
    }

    [Fact]
    public async Task Just_before_midnight_the_next_class_is_tomorrow()
    {
        await using var database = await DemoDatabase.FilledAsync("23:50");
        var now = database.Clock.UtcNow;

        await using var db = database.Open();
        var next = await db.ClassSessions.Where(one => one.StartsAt > now).OrderBy(one => one.StartsAt).FirstAsync();
        next.Day.ShouldBe(new(2026, 11, 19));
        next.Booked.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("09:05")]
    [InlineData("18:12")]
    [InlineData("23:50")]
    public async Task Today_has_its_incidents(string time)
    {
        await using var database = await DemoDatabase.FilledAsync(time);
        await using var db = database.Open();
        var today = db.ClassSessions.Where(one => one.Day == new DateOnly(2026, 11, 18));

        var cancelled = await today.SingleAsync(one => one.Status == SessionStatus.Cancelled);
        (await db.Notices.CountAsync(one => one.SessionId == cancelled.Id && one.Kind == NoticeKind.ClassCancelled)).ShouldBeGreaterThan(0);
        (await today.CountAsync(one => one.SubstituteForId != null)).ShouldBe(1);
        (await db.ClassSessions.CountAsync(one => one.TeacherId == null)).ShouldBe(1);
        (await db.ClassSessions.CountAsync(one => one.Waitlisted > 0 && one.Booked == one.Capacity && !one.IsClosed)).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task History_knows_everything_that_happens_to_a_booking()
    {
        await using var database = await DemoDatabase.FilledAsync();
        await using var db = database.Open();

        (await db.Bookings.Select(one => one.Status).Distinct().CountAsync()).ShouldBe(Enum.GetValues<BookingStatus>().Length);
        (await db.Bookings.Select(one => one.Source).Distinct().CountAsync()).ShouldBe(Enum.GetValues<BookingSource>().Length);
    }

    [Theory]
    [InlineData("02:10")]
    [InlineData("18:12")]
    public async Task The_journal_tells_the_news_in_order_of_time(string time)
    {
        await using var database = await DemoDatabase.FilledAsync(time);
        await using var db = database.Open();
        var lines = await db.Journal.OrderBy(one => one.Id).Select(one => one.At).ToListAsync();

        lines.ShouldBeInOrder();
        lines[^1].ShouldBeGreaterThan(database.Clock.UtcNow.AddMinutes(-15));
    }

    [Fact]
    public async Task Nothing_has_happened_that_lies_ahead()
    {
        await using var database = await DemoDatabase.FilledAsync();
        var now = database.Clock.UtcNow;
        await using var db = database.Open();

        (await db.LedgerEntries.AnyAsync(one => one.At > now)).ShouldBeFalse();
        (await db.Bookings.AnyAsync(one => one.MadeAt > now)).ShouldBeFalse();
        (await db.CheckIns.AnyAsync(one => one.At > now)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("02:10")]
    [InlineData("12:40")]
    [InlineData("18:12")]
    public async Task The_teachers_account_teaches_today_and_the_members_has_a_place(string time)
    {
        await using var database = await DemoDatabase.FilledAsync(time);
        await using var db = database.Open();
        var teacher = await db.Accounts.SingleAsync(one => one.Email == "teacher@demo.studio");
        var member = await db.Accounts.SingleAsync(one => one.Email == "member@demo.studio");

        (await db.ClassSessions.AnyAsync(one => one.Day == new DateOnly(2026, 11, 18) && one.TeacherId == teacher.TeacherId)).ShouldBeTrue();
        (await db.Bookings.AnyAsync(one => one.MemberId == member.MemberId && one.Status == BookingStatus.Booked)).ShouldBeTrue();
        (await db.Accounts.Select(one => one.Role).Distinct().CountAsync()).ShouldBe(Enum.GetValues<Role>().Length - 1);
    }

    [Fact]
    public async Task One_card_has_a_single_class_left()
    {
        await using var database = await DemoDatabase.FilledAsync();
        await using var db = database.Open();

        (await db.Cards.AnyAsync(one => one.Left == 1 && one.Held == 0)).ShouldBeTrue();
    }

    static async Task<string> RowsAsync(DemoDatabase database)
    {
        await using var db = database.Open();
        var members = await db.Members.OrderBy(one => one.Number).Select(one => one.Id + one.Name + one.Phone + one.Code).ToListAsync();
        var bookings = await db.Bookings.OrderBy(one => one.Id).Select(one => $"{one.Id}{one.SessionId}{one.MemberId}{one.Status}{one.MadeAt:O}").ToListAsync();
        var ledger = await db.LedgerEntries.OrderBy(one => one.Id).Select(one => $"{one.Id}{one.CardId}{one.Line}{one.At:O}").ToListAsync();
        return string.Join('\n', [.. members, .. bookings, .. ledger]);
    }
}
