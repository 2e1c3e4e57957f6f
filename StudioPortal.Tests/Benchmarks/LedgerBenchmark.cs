using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Cards;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Data.Demo;

namespace StudioPortal.Tests.Benchmarks;

/// <summary>A year's ledger of 20,000 members, a million lines: a balance beside that of a small studio, a statement beside its bare queries (I01).</summary>
static class LedgerBenchmark
{
    const int Members = 20_000, Lines = 1_000_000, Repeats = 60;

    /// <summary>What a person would type to read one card's lines with the class behind each.</summary>
    const string Bare =
        """
        SELECT e.*, s."StartsAt", t."Name", t."NameInEnglish", h."Name", h."NameInEnglish", p."Number", p."FreeMinutes", x."At", g."Name"
        FROM "LedgerEntries" e LEFT JOIN "CheckIns" c ON c."Id" = e."CauseId" LEFT JOIN "Bookings" b ON b."Id" = COALESCE(c."BookingId", e."CauseId")
        LEFT JOIN "ClassSessions" s ON s."Id" = b."SessionId" LEFT JOIN "ClassTypes" t ON t."Id" = s."ClassTypeId" LEFT JOIN "Teachers" h ON h."Id" = s."TeacherId"
        LEFT JOIN "CancellationPolicies" p ON p."Id" = b."PolicyId" LEFT JOIN "Cancellations" x ON x."BookingId" = b."Id" LEFT JOIN "Members" g ON g."Id" = b."MemberId"
        WHERE e."CardId" = $card ORDER BY e."Line" DESC
        """;

    /// <summary>And the rest of what the statement says: the card and its holder, its lots, what is reserved and let off, its sales and changes.</summary>
    static readonly string[] BareFacts =
    [
        """SELECT c.*, v.*, m.* FROM "Cards" c JOIN "PlanVersions" v ON v."Id" = c."PlanVersionId" JOIN "Members" m ON m."Id" = c."MemberId" WHERE c."Id" = $card""",
        """SELECT * FROM "CardLots" WHERE "CardId" = $card ORDER BY "Number" """,
        Bare,
        """
        SELECT b."Id", b."HeldCredits", s."Id", s."StartsAt", t."Name", t."NameInEnglish", h."Name", h."NameInEnglish", p."Kind", p."DueAt", p."State", p."DecidedAt", p."DecidedBy", p."Reason"
        FROM "Bookings" b LEFT JOIN "Penalties" p ON p."BookingId" = b."Id" AND p."State" <> 'Applied' JOIN "ClassSessions" s ON s."Id" = b."SessionId"
        JOIN "ClassTypes" t ON t."Id" = s."ClassTypeId" LEFT JOIN "Teachers" h ON h."Id" = s."TeacherId"
        WHERE b."CardId" = $card AND (b."HeldCredits" > 0 OR p."Id" IS NOT NULL) ORDER BY s."StartsAt"
        """,
        """SELECT s.*, p.* FROM "Sales" s LEFT JOIN "SalePayments" p ON p."SaleId" = s."Id" WHERE s."CardId" = $card""",
        """SELECT * FROM "CardChanges" WHERE "CardId" = $card ORDER BY "At" DESC""",
    ];

    public static async Task<IReadOnlyList<Line>> RunAsync()
    {
        using var folder = new TemporaryFolder();
        var size = new DemoSize(Members: 300, Weeks: 5);
        await using var small = await BenchStudio.GrownAsync(folder.In("small"), size, members: 1);
        await using var large = await BenchStudio.GrownAsync(folder.In("large"), size, members: 1);
        var (empty, full) = (await LongestAsync(small), await LongestAsync(large));
        await GrowAsync(large, full);
        var (few, many) = (await BalancesAsync(small, empty.Id), await BalancesAsync(large, full.Id));
        var (lines, facts, product) = await StatementsAsync(large, full.Id);
        return
        [
            new("I01", "balance of a card: a million lines beside a small studio", "ms", few, many, "≤ 2 ×", $"{Members:N0} members; bare is the product's small studio"),
            new("I01", $"full statement of one card, {full.Lines} lines", "ms", facts, product, "≤ 3 ×", "bare reads the same facts by hand, six statements: lines with class and teacher, card with terms and holder, lots, held and let off, sales, changes"),
            new("I01", "the same beside one statement for the lines alone", "ms", lines, product, "≤ 3 ×", "the stricter reading of the goal: the product reads five things more than bare"),
        ];
    }

    static async Task<Card> LongestAsync(BenchStudio studio)
    {
        await using var db = studio.Get<IDbContextFactory<StudioDbContext>>().CreateDbContext();
        return await db.Cards.Where(card => card.Kind == CardKind.Count).OrderByDescending(card => card.Lines).FirstAsync();
    }

    static async Task<double[]> BalancesAsync(BenchStudio studio, Guid card) =>
        await RoundsAsync(async () => Measure.Must(await studio.Get<CardQueries>().FindAsync(card) is { Left: >= 0 }, "the card is gone"));

    static async Task<(double[] Lines, double[] Facts, double[] Product)> StatementsAsync(BenchStudio studio, Guid card)
    {
        var connection = studio.Get<StudioSettings>().ConnectionString;
        List<double> lines = [], facts = [], product = [];
        for (var round = -Measure.WarmRounds; round < Measure.Rounds; round++)
        {
            var one = await MedianAsync(() => ReadBareAsync(connection, card, [Bare]));
            var all = await MedianAsync(() => ReadBareAsync(connection, card, BareFacts));
            var other = await MedianAsync(async () => Measure.Must((await studio.Get<StatementQueries>().OfCardAsync(card))!.Lines.Count > 1, "the statement is empty"));
            if (round >= 0) (lines, facts, product) = ([.. lines, one], [.. facts, all], [.. product, other]);
        }

        return ([.. lines], [.. facts], [.. product]);
    }

    static async Task<double[]> RoundsAsync(Func<Task> work)
    {
        for (var warm = 0; warm < Measure.WarmRounds; warm++) await MedianAsync(work);
        var rounds = new double[Measure.Rounds];
        for (var round = 0; round < rounds.Length; round++) rounds[round] = await MedianAsync(work);
        return rounds;
    }

    static async Task<double> MedianAsync(Func<Task> work)
    {
        var taken = new double[Repeats];
        for (var one = 0; one < Repeats; one++)
        {
            var started = Stopwatch.GetTimestamp();
            await work();
            taken[one] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        return Line.Median(taken);
    }

    static async Task ReadBareAsync(string connectionString, Guid card, string[] statements)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        var rows = 0;
        foreach (var statement in statements)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = statement;
            command.Parameters.AddWithValue("$card", card.ToString().ToUpperInvariant());
            await using var reader = await command.ExecuteReaderAsync();
            for (var row = new object[reader.FieldCount]; await reader.ReadAsync(); rows++) reader.GetValues(row);
        }

        Measure.Must(rows > 1, "the bare query finds nothing");
    }

    /// <summary>Copies the card, its holder and its lines past the product, until there are a million lines.</summary>
    static async Task GrowAsync(BenchStudio studio, Card card)
    {
        var cards = Lines / card.Lines;
        await using var db = studio.Get<IDbContextFactory<StudioDbContext>>().CreateDbContext();
        async Task CopyAsync(string table, string column, Guid of, int times, Dictionary<string, string> instead)
        {
            var columns = await db.Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM pragma_table_info({table})").ToListAsync();
            var values = columns.Select(name => instead.GetValueOrDefault(name, $"t.\"{name}\""));
            var sql = string.Create(CultureInfo.InvariantCulture, $"""
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {times})
                INSERT INTO "{table}" ({string.Join(", ", columns.Select(name => $"\"{name}\""))}) SELECT {string.Join(", ", values)} FROM n, "{table}" t WHERE t."{column}" = '{of.ToString().ToUpperInvariant()}'
                """);
            await db.Database.ExecuteSqlRawAsync(sql);
        }

        var member = IdOf(1, $"(n.i % {Members}) + 1");
        await CopyAsync("Members", "Id", card.MemberId, Members, new()
        {
            ["Id"] = IdOf(1, "n.i"), ["Number"] = "printf('B-%05d', n.i)", ["Phone"] = "printf('+86139%08d', n.i)", ["Code"] = "printf('BENCH%07d', n.i)",
        });
        await CopyAsync("Cards", "Id", card.Id, cards, new() { ["Id"] = IdOf(2, "n.i"), ["MemberId"] = member, ["Number"] = "printf('9%09d', n.i)" });
        await CopyAsync("CardLots", "CardId", card.Id, cards, new() { ["Id"] = IdOf(3, "n.i * 10 + t.\"Number\""), ["CardId"] = IdOf(2, "n.i") });
        await CopyAsync("LedgerEntries", "CardId", card.Id, cards, new()
        {
            ["Id"] = IdOf(4, "n.i * 100 + t.\"Line\""), ["CardId"] = IdOf(2, "n.i"), ["LotId"] = IdOf(3, "n.i * 10 + 1"), ["ReversesId"] = "NULL",
        });
        await db.Database.ExecuteSqlRawAsync("ANALYZE; PRAGMA wal_checkpoint(TRUNCATE);");
        Measure.Must(await db.LedgerEntries.LongCountAsync() >= Lines, "there are fewer than a million lines");
    }

    static string IdOf(int kind, string number) => $"printf('{kind:00000000}-0000-4000-8000-%012X', {number})";
}
