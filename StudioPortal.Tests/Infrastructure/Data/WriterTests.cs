using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Data;

public class WriterTests : InAStudio
{
    readonly TaskCompletionSource _letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task A_piece_of_work_that_fails_fails_alone()
    {
        var first = Write(async _ => await _letGo.Task);
        var (before, broken, after) = (Add("竹厅"), Write(_ => throw new InvalidOperationException("broken")), Add("松厅"));
        _letGo.SetResult();
        await Task.WhenAll(first, before, after);

        (await Should.ThrowAsync<InvalidOperationException>(broken)).Message.ShouldBe("broken");
        (await RoomNames()).ShouldBe(["莲花厅", "竹厅", "松厅"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_piece_of_work_the_database_refuses_fails_alone()
    {
        Assert.SkipUnless(TestDatabase.IsSqlite, "SQL Server runs the work again instead: another node may have been faster.");
        var first = Write(async _ => await _letGo.Task);
        var (before, twice, after) = (Add("竹厅"), Add("莲花厅"), Add("松厅"));
        _letGo.SetResult();
        await Task.WhenAll(first, before, after);

        await Should.ThrowAsync<DbUpdateException>(twice);
        (await RoomNames()).ShouldBe(["莲花厅", "竹厅", "松厅"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_piece_of_work_that_is_refused_keeps_nothing_of_what_it_did()
    {
        var refusal = await Writer.WriteAsync(A.Manager, (db, _) =>
        {
            db.Rooms.Add(Room.Open(Guid.NewGuid(), "竹厅", null, 8).Value);
            return Task.FromResult<Refusal?>(StudioRefusals.PolicyUnsound);
        });

        refusal.ShouldBeRefused(StudioRefusals.PolicyUnsound);
        (await RoomNames()).ShouldBe(["莲花厅"]);
    }

    [Fact]
    public async Task A_refused_piece_of_work_leaves_nothing_for_the_next_to_store()
    {
        var first = Write(async _ => await _letGo.Task);
        var refused = Writer.WriteAsync(A.Manager, (db, _) =>
        {
            db.Rooms.Add(Room.Open(Guid.NewGuid(), "竹厅", null, 8).Value);
            return Task.FromResult<Refusal?>(StudioRefusals.PolicyUnsound);
        });
        var next = Add("松厅");
        _letGo.SetResult();
        await Task.WhenAll(first, refused, next);

        (await RoomNames()).ShouldBe(["莲花厅", "松厅"], ignoreOrder: true);
    }

    [Fact]
    public async Task Work_that_was_called_off_before_its_turn_is_not_done()
    {
        using var calledOff = new CancellationTokenSource();
        var first = Write(async _ => await _letGo.Task);
        var waiting = Add("竹厅", calledOff.Token);
        var other = Add("松厅");
        await calledOff.CancelAsync();
        _letGo.SetResult();
        await Task.WhenAll(first, other);

        await Should.ThrowAsync<OperationCanceledException>(waiting);
        (await RoomNames()).ShouldBe(["莲花厅", "松厅"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_same_question_may_be_asked_while_it_is_being_answered()
    {
        await Task.WhenAll(Add("竹厅"), Add("松厅"));
        List<int> counted = [];
        await Write(async db =>
        {
            await foreach (var room in db.Rooms.AsAsyncEnumerable())
                counted.Add((await db.Rooms.Where(other => other.Id != room.Id).ToListAsync()).Count + (await db.Rooms.ToListAsync()).Count);
        });

        counted.ShouldBe([5, 5, 5]);
    }

    [Fact]
    public async Task A_change_moves_the_version_that_others_compare()
    {
        var session = await Studio.Session();
        var before = (await Studio.SessionOf(session)).Version;
        await Studio.Booked(session);

        (await Studio.SessionOf(session)).Version.ShouldBeGreaterThan(before);
    }

    [Fact]
    public async Task A_stored_state_older_than_the_version_is_not_overwritten()
    {
        var session = await Studio.Session();
        await using var slow = Studio.Read();
        var stale = await slow.ClassSessions.SingleAsync(one => one.Id == session);
        await Studio.Booked(session);
        stale.ChangeCapacity(5, () => [], A.Now).ShouldSucceed();

        await Should.ThrowAsync<DbUpdateConcurrencyException>(slow.SaveChangesAsync());
    }

    StudioWriter Writer => Studio.Get<StudioWriter>();

    Task<Refusal?> Add(string room, CancellationToken cancel = default) => Write(db =>
    {
        db.Rooms.Add(Room.Open(Guid.NewGuid(), room, null, 8).Value);
        return Task.CompletedTask;
    }, cancel);

    Task<Refusal?> Write(Func<StudioDbContext, Task> work, CancellationToken cancel = default) => Writer.WriteAsync(A.Manager, async (db, _) =>
    {
        await work(db);
        return null;
    }, cancel);

    Task<List<string>> RoomNames() => Studio.ReadAsync(db => db.Rooms.Select(room => room.Name).ToListAsync());
}
