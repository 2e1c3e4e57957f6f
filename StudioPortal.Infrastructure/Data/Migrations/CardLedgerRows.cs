using Microsoft.EntityFrameworkCore.Migrations;

namespace StudioPortal.Infrastructure.Data.Migrations;

/// <summary>
/// What the first release stored of cards, in the rows the ledger with lots, sales and versions asks for. Plain SQL that both
/// databases read alike; a row that is taken over keeps its id under the new name: a plan is its first version, a card its first
/// lot and its sale, the studio its first policy.
/// </summary>
static class CardLedgerRows
{
    public static readonly string[] Statements =
    [
        """
        INSERT INTO "PlanVersions" ("Id", "PlanId", "Number", "MadeAt", "MadeBy", "Name", "NameInEnglish", "Kind", "Credits", "GiftCredits", "ValidCount",
            "ValidUnit", "Starts", "OpensWithinDays", "Price", "Sharers", "Freezes", "FreezeDays", "ClassTypes", "Rooms", "Teachers", "Hours")
        SELECT "Id", "Id", 1, '2026-11-25 00:00:00', 'StudioPortal', "Name", "NameInEnglish", "Kind", "Credits", 0, "ValidDays",
            'Days', 'OnSale', 180, "Price", 0, 0, 0, "Covers", '[]', '[]', '[]' FROM "CardPlans"
        """,
        """UPDATE "CardPlans" SET "Latest" = 1, "LatestId" = "Id" """,
        """UPDATE "Cards" SET "PlanVersionId" = "PlanId" """,
        """
        INSERT INTO "CardLots" ("Id", "CardId", "Number", "Kind", "Granted", "Left", "Held", "Value")
        SELECT "Id", "Id", 1, 'Paid', (SELECT "Credits" FROM "LedgerEntries" WHERE "CardId" = "Cards"."Id" AND "Line" = 1), "Left", "Held", "Paid"
        FROM "Cards" WHERE "Kind" <> 'Period'
        """,
        """UPDATE "LedgerEntries" SET "LotId" = "CardId" WHERE "CardId" IN (SELECT "Id" FROM "Cards" WHERE "Kind" <> 'Period')""",
        """UPDATE "LedgerEntries" SET "CauseId" = "CardId" WHERE "Kind" = 'Issued'""",
        """
        INSERT INTO "Sales" ("Id", "Receipt", "Kind", "MemberId", "CardId", "ListPrice", "Credited", "Price", "On", "At", "By", "Device")
        SELECT card."Id", card."Number", 'Card', card."MemberId", card."Id", card."Paid", 0, card."Paid", card."StartsOn", card."IssuedAt", line."By", line."Device"
        FROM "Cards" AS card JOIN "LedgerEntries" AS line ON line."CardId" = card."Id" AND line."Line" = 1
        """,
        """
        INSERT INTO "SalePayments" ("SaleId", "Number", "Tender", "Amount", "Reference", "Note")
        SELECT "Id", 1, 'Other', "Paid", "PaymentReference", "PaymentMethod" FROM "Cards"
        """,
        """
        INSERT INTO "CancellationPolicies" ("Id", "Number", "FreeMinutes", "IsWithdrawn", "At", "By", "Version",
            "Late_Cost", "Late_Fee", "Late_WithinDays", "Late_BlockDays", "NoShow_Cost", "NoShow_Fee", "NoShow_WithinDays", "NoShow_BlockDays")
        SELECT "Id", 1, "Policy_FreeCancellationMinutes", 0, '2026-11-25 00:00:00', 'StudioPortal', 1,
            CASE WHEN "Policy_LateCancellationCosts" = 1 THEN 'Credit' ELSE 'Nothing' END, 0, 30, 7,
            CASE WHEN "Policy_NoShowCosts" = 1 THEN 'Credit' ELSE 'Nothing' END, 0, 30, 7 FROM "Studios"
        """,
        """UPDATE "Bookings" SET "PolicyId" = (SELECT "Id" FROM "Studios")""",
        """
        INSERT INTO "Holds" ("BookingId", "LotId", "Credits")
        SELECT "Id", "CardId", "HeldCredits" FROM "Bookings" WHERE "HeldCredits" > 0
        """,
        """
        INSERT INTO "Penalties" ("Id", "BookingId", "SessionId", "MemberId", "CardId", "Kind", "PolicyId", "Cost", "Credits", "Fee", "At", "DueAt", "State",
            "DecidedAt", "DecidedBy", "Version")
        SELECT line."Id", booking."Id", booking."SessionId", booking."MemberId", line."CardId", line."Kind", booking."PolicyId", 'Credit', -line."Credits", 0,
            line."At", line."At", 'Applied', line."At", line."By", 1
        FROM "LedgerEntries" AS line JOIN "Bookings" AS booking ON booking."Id" = line."CauseId"
        WHERE line."Kind" IN ('LateCancellation', 'NoShow')
        """,
        """UPDATE "Studios" SET "OpenedOn" = COALESCE((SELECT MIN("JoinedOn") FROM "Members"), '2020-01-01')""",
    ];

    public static void Take(MigrationBuilder migration)
    {
        foreach (var statement in Statements) migration.Sql(statement);
    }

    /// <summary>
    /// As the framework itself does it where a script may run twice: SQL Server would read the statement, and miss the columns dropped
    /// since, before it asks whether it is to run.
    /// </summary>
    public static void TakeWhenRun(MigrationBuilder migration)
    {
        foreach (var statement in Statements) migration.Sql($"EXEC(N'{statement.Replace("'", "''", StringComparison.Ordinal)}')");
    }
}
