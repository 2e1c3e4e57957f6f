using Microsoft.Data.Sqlite;
using StudioPortal.Domain.Shared;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Data;

public class LockedDatabaseTests : InAStudio
{
    [Fact]
    public async Task A_database_someone_else_holds_is_busy_and_nothing_changes()
    {
        Assert.SkipUnless(TestDatabase.IsSqlite, "Only a file is held as a whole.");
        var (session, member, lines) = (await Studio.Session(), await Studio.Member(), await Studio.JournalLines());
        await using var other = Studio.Database.Connect();
        await HoldAsync(other);
        (await Studio.Book(session, member.Id)).ShouldBeRefused(StorageRefusals.Busy);

        (await Studio.SessionOf(session)).Booked.ShouldBe(0);
        (await Studio.JournalLines()).ShouldBe(lines);
    }

    [Fact]
    public async Task Once_it_is_let_go_the_same_again_goes_through()
    {
        Assert.SkipUnless(TestDatabase.IsSqlite, "Only a file is held as a whole.");
        var (session, member) = (await Studio.Session(), await Studio.Member());
        await using (var other = Studio.Database.Connect())
        {
            await HoldAsync(other);
            (await Studio.Book(session, member.Id)).ShouldBeRefused(StorageRefusals.Busy);
        }

        (await Studio.Book(session, member.Id)).ShouldSucceed();
    }

    [Fact]
    public async Task Everyone_who_queues_behind_it_is_turned_away_alike()
    {
        Assert.SkipUnless(TestDatabase.IsSqlite, "Only a file is held as a whole.");
        var (session, members) = (await Studio.Session(), await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Studio.Member())));
        await using var other = Studio.Database.Connect();
        await HoldAsync(other);
        var outcomes = await Task.WhenAll(members.Select(member => Studio.Book(session, member.Id)));

        outcomes.ShouldAllBe(outcome => outcome.Refusal == StorageRefusals.Busy);
        (await Studio.SessionOf(session)).Booked.ShouldBe(0);
    }

    internal override Task<TestStudio> OpenAsync() => TestStudio.OpenAsync(extra: TestDatabase.IsSqlite ? "Default Timeout=1" : "");

    static async Task HoldAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE;";
        await command.ExecuteNonQueryAsync();
    }
}
