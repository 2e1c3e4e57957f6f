using System.Data.Common;
using StudioPortal.Domain.Identity;
using StudioPortal.Infrastructure.Classes;
using StudioPortal.Infrastructure.Identity;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Data;

/// <summary>What the database itself refuses, past every rule of the product.</summary>
public class ConstraintTests : InAStudio
{
    [Theory]
    [InlineData("""UPDATE "ClassSessions" SET "Booked" = "Capacity" + 1""")]
    [InlineData("""UPDATE "ClassSessions" SET "Booked" = -1""")]
    [InlineData("""UPDATE "ClassSessions" SET "Capacity" = 0""")]
    [InlineData("""UPDATE "ClassSessions" SET "CheckedIn" = "Booked" + 1""")]
    [InlineData("""UPDATE "ClassSessions" SET "CheckedIn" = -1""")]
    [InlineData("""UPDATE "ClassSessions" SET "Waitlisted" = -1""")]
    [InlineData("""UPDATE "Cards" SET "Held" = "Left" + 1""")]
    [InlineData("""UPDATE "Cards" SET "Left" = -1, "Held" = -1""")]
    [InlineData("""UPDATE "Cards" SET "Held" = -1""")]
    [InlineData("""UPDATE "LedgerEntries" SET "BalanceAfter" = -1""")]
    [InlineData("""UPDATE "Bookings" SET "HeldCredits" = -1""")]
    [InlineData("""UPDATE "Rooms" SET "Capacity" = 0""")]
    public async Task No_number_leaves_its_bounds(string sql) => await RefusesAsync(sql);

    [Theory]
    [InlineData("""UPDATE "Bookings" SET "MemberId" = (SELECT MIN("MemberId") FROM "Bookings")""")]
    [InlineData("""UPDATE "CheckIns" SET "BookingId" = (SELECT MIN("BookingId") FROM "CheckIns")""")]
    [InlineData("""UPDATE "CheckIns" SET "LedgerEntryId" = (SELECT MIN("LedgerEntryId") FROM "CheckIns")""")]
    [InlineData("""UPDATE "LedgerEntries" SET "Line" = 1""")]
    [InlineData("""UPDATE "LedgerEntries" SET "ReversesId" = (SELECT MIN("Id") FROM "LedgerEntries")""")]
    [InlineData("""UPDATE "Members" SET "Phone" = '+8613800133862'""")]
    [InlineData("""UPDATE "Members" SET "Number" = 'M-00001'""")]
    [InlineData("""UPDATE "Members" SET "Code" = 'ABCDEFGHJKMN'""")]
    [InlineData("""UPDATE "Cards" SET "Number" = '1000000000'""")]
    [InlineData("""UPDATE "ClassSessions" SET "RuleDay" = '2026-03-02' WHERE "RuleDay" IS NOT NULL""")]
    [InlineData("""UPDATE "Notices" SET "Occasion" = 'once'""")]
    [InlineData("""UPDATE "Rooms" SET "Name" = '莲花厅'""")]
    [InlineData("""UPDATE "ApiTokens" SET "Hash" = 'same'""")]
    [InlineData("""UPDATE "Devices" SET "Hash" = 'same'""")]
    [InlineData("""UPDATE "Accounts" SET "NormalizedUserName" = 'SAME'""")]
    public async Task What_is_once_is_once(string sql) => await RefusesAsync(sql);

    [Theory]
    [InlineData("""DELETE FROM "Members" """)]
    [InlineData("""DELETE FROM "Cards" """)]
    [InlineData("""DELETE FROM "ClassSessions" """)]
    [InlineData("""DELETE FROM "Bookings" """)]
    [InlineData("""DELETE FROM "LedgerEntries" """)]
    [InlineData("""DELETE FROM "Rooms" """)]
    [InlineData("""DELETE FROM "CardPlans" """)]
    public async Task What_has_history_is_not_deleted(string sql) => await RefusesAsync(sql);

    async Task RefusesAsync(string sql)
    {
        await FillAsync();

        await Should.ThrowAsync<DbException>(Studio.ExecuteAsync(sql));
    }

    async Task FillAsync()
    {
        var session = await Studio.Session();
        var (first, second) = (await Studio.Booked(session), await Studio.Booked(session));
        await Studio.WhenItBegins(session);
        foreach (var booking in new[] { first, second }) (await Studio.CheckIn(booking.Id)).ShouldSucceed();
        await Studio.Room();
        await Studio.Get<ScheduleWeekly>().ExecuteAsync(A.Manager, new(
            Studio.Furniture.ClassTypeId, Studio.Furniture.RoomId, null, DayOfWeek.Friday, new(7, 0), 60, 12, A.Today));
        for (var two = 0; two < 2; two++) await SignInsAsync(two);
    }

    async Task SignInsAsync(int number)
    {
        (await Studio.Get<CreateToken>().ExecuteAsync(A.Administrator, "token", Role.FrontDesk)).ShouldSucceed();
        (await Studio.Get<CreateDevice>().ExecuteAsync(A.Administrator, "lobby", DeviceKind.Lobby)).ShouldSucceed();
        (await Studio.Get<CreateAccount>().ExecuteAsync(A.Administrator, new($"{number}@test.studio", "林前台", Role.FrontDesk))).ShouldSucceed();
    }
}
