using System.Text.RegularExpressions;

namespace StudioPortal.Tests.Support;

/// <summary>
/// What a studio had stored with the first release, row by row: a card of ten classes used in every way and booked once more, and a
/// quarter's card visited once. Text that both databases read alike.
/// </summary>
static class FirstRelease
{
    public const string Migration = "Initial";

    public static readonly Guid Card = Guid.Parse("00000000-0000-4000-8000-0000000000C1");
    public static readonly Guid PeriodCard = Guid.Parse("00000000-0000-4000-8000-0000000000C2");
    public static readonly Guid HeldBooking = Guid.Parse("00000000-0000-4000-8000-0000000000B4");
    public static readonly Guid Studio = Guid.Parse("00000000-0000-4000-8000-000000000001");

    /// <summary>Two-letter names stand for ids.</summary>
    const string Rows =
        """
        INSERT INTO "Studios" ("Id", "Name", "TimeZone", "Culture", "Currency", "Policy_ClosesMinutesBefore", "Policy_FreeCancellationMinutes", "Policy_LateCancellationCosts",
            "Policy_NoShowAfterMinutes", "Policy_NoShowCosts", "Policy_OpensDaysAhead", "Policy_WaitlistClosesMinutesBefore", "Version")
            VALUES ({01}, 'Stillness', 'Asia/Shanghai', 'en', 'CNY', 0, 180, 1, 30, 0, 14, 60, 1);
        INSERT INTO "Rooms" ("Id", "Name", "Capacity", "IsRetired", "Version") VALUES ({A1}, 'Lotus', 12, 0, 1);
        INSERT INTO "Teachers" ("Id", "Name", "Styles", "Qualifications", "IsRetired", "Version") VALUES ({A2}, 'Chen', '[]', '[]', 0, 1);
        INSERT INTO "ClassTypes" ("Id", "Name", "Style", "Minutes", "Level", "Fee", "Cautions", "IsRetired", "Version")
            VALUES ({A3}, 'Hatha', 'Hatha', 60, 'AllLevels', 12800, 0, 0, 1);
        INSERT INTO "Members" ("Id", "Number", "Name", "Phone", "Code", "Cautions", "JoinedOn", "Version") VALUES
            ({E1}, 'M-00001', 'Zhou', '+8613800133862', 'ABCDEFGHJKMN', 0, '2026-01-05', 1), ({E2}, 'M-00002', 'Lin', '+8613800133863', 'ABCDEFGHJKMP', 0, '2026-02-01', 1);
        INSERT INTO "CardPlans" ("Id", "Name", "NameInEnglish", "Kind", "Credits", "ValidDays", "Price", "Covers", "IsRetired", "Version") VALUES
            ({D1}, 'Ten', 'Ten classes', 'Count', 10, 90, 120000, '["{a3}"]', 0, 1), ({D2}, 'Quarter', NULL, 'Period', NULL, 90, 240000, '[]', 1, 2);
        INSERT INTO "Cards" ("Id", "Number", "MemberId", "PlanId", "PlanName", "Kind", "StartsOn", "EndsOn", "Covers", "Left", "Held", "Lines", "UnitValue", "Paid",
            "PaymentMethod", "PaymentReference", "IssuedAt", "Version") VALUES
            ({C1}, '1000000001', {E1}, {D1}, 'Ten', 'Count', '2026-02-01', '2026-05-01', '["{a3}"]', 7, 1, 6, 12000, 120000, 'WeChat', 'wx-1', '2026-02-01 02:00:00', 7),
            ({C2}, '1000000002', {E2}, {D2}, 'Quarter', 'Period', '2026-02-01', '2026-05-01', '[]', 0, 0, 2, 0, 240000, NULL, NULL, '2026-02-01 02:00:00', 2);
        INSERT INTO "ClassSessions" ("Id", "ClassTypeId", "RoomId", "TeacherId", "Day", "StartsAt", "EndsAt", "Capacity", "Booked", "CheckedIn", "Waitlisted", "Turns",
            "Status", "IsClosed", "Version") VALUES
            ({F1}, {A3}, {A1}, {A2}, '2026-02-10', '2026-02-10 02:00:00', '2026-02-10 03:00:00', 12, 2, 2, 0, 0, 0, 1, 5),
            ({F2}, {A3}, {A1}, {A2}, '2026-02-11', '2026-02-11 02:00:00', '2026-02-11 03:00:00', 12, 0, 0, 0, 0, 0, 1, 3),
            ({F3}, {A3}, {A1}, {A2}, '2026-02-12', '2026-02-12 02:00:00', '2026-02-12 03:00:00', 12, 1, 0, 0, 0, 0, 1, 3),
            ({F4}, {A3}, {A1}, {A2}, '2026-03-02', '2026-03-02 02:00:00', '2026-03-02 03:00:00', 12, 1, 0, 0, 0, 0, 0, 4);
        INSERT INTO "Bookings" ("Id", "SessionId", "MemberId", "Status", "Source", "CardId", "HeldCredits", "MadeAt", "MadeBy", "Version") VALUES
            ({B1}, {F1}, {E1}, 2, 'Desk', {C1}, 0, '2026-02-09 02:00:00', 'Desk', 2), ({B2}, {F2}, {E1}, 5, 'Desk', {C1}, 0, '2026-02-09 02:00:00', 'Desk', 2),
            ({B3}, {F3}, {E1}, 3, 'Member', {C1}, 0, '2026-02-09 02:00:00', 'Zhou', 2), ({B4}, {F4}, {E1}, 1, 'Desk', {C1}, 1, '2026-03-01 02:00:00', 'Desk', 3),
            ({B5}, {F1}, {E2}, 2, 'WalkIn', {C2}, 0, '2026-02-10 02:00:00', 'Desk', 2);
        INSERT INTO "Cancellations" ("BookingId", "IsLate", "CreditReturned", "At", "By") VALUES ({B2}, 1, 0, '2026-02-11 01:10:00', 'Zhou');
        INSERT INTO "LedgerEntries" ("Id", "CardId", "Line", "Kind", "Credits", "BalanceAfter", "UnitValue", "CauseId", "ReversesId", "At", "By", "Device") VALUES
            ({11}, {C1}, 1, 'Issued', 10, 10, 12000, {C1}, NULL, '2026-02-01 02:00:00', 'Desk', 'desk-1'),
            ({12}, {C1}, 2, 'CheckIn', -1, 9, 12000, {91}, NULL, '2026-02-10 02:00:00', 'Desk', 'desk-1'),
            ({13}, {C1}, 3, 'LateCancellation', -1, 8, 12000, {B2}, NULL, '2026-02-11 01:10:00', 'Zhou', NULL),
            ({14}, {C1}, 4, 'NoShow', -1, 7, 12000, {B3}, NULL, '2026-02-12 03:00:00', 'StudioPortal', NULL),
            ({15}, {C1}, 5, 'CheckIn', -1, 6, 12000, {92}, NULL, '2026-03-01 23:50:00', 'Desk', 'desk-1'),
            ({16}, {C1}, 6, 'Reversal', 1, 7, 12000, {92}, {15}, '2026-03-01 23:51:00', 'Desk', 'desk-1'),
            ({21}, {C2}, 1, 'Issued', 0, 0, 0, {C2}, NULL, '2026-02-01 02:00:00', 'Desk', NULL),
            ({22}, {C2}, 2, 'CheckIn', 0, 0, 0, {93}, NULL, '2026-02-10 02:00:00', 'Desk', NULL);
        INSERT INTO "CheckIns" ("Id", "BookingId", "SessionId", "MemberId", "LedgerEntryId", "At", "By", "UndoneAt", "UndoneBy") VALUES
            ({91}, {B1}, {F1}, {E1}, {12}, '2026-02-10 02:00:00', 'Desk', NULL, NULL),
            ({92}, {B4}, {F4}, {E1}, {15}, '2026-03-01 23:50:00', 'Desk', '2026-03-01 23:51:00', 'Desk'),
            ({93}, {B5}, {F1}, {E2}, {22}, '2026-02-10 02:00:00', 'Desk', NULL, NULL);
        """;

    /// <summary>The statements, with ids as both databases store them.</summary>
    public static string Sql => Regex.Replace(
        Regex.Replace(Rows, @"\{([0-9A-F]{2})\}", "'00000000-0000-4000-8000-0000000000$1'"), @"\{([0-9a-f]{2})\}", "00000000-0000-4000-8000-0000000000$1");
}
