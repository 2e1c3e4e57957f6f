using StudioPortal.Infrastructure.Classes;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Live;

public class LiveBoardTests : InAStudio
{
    static readonly DateOnly Tomorrow = A.Today.AddDays(1);

    /// <summary>Stands in every read of board rows and in nothing else.</summary>
    const string BoardRead = "NoShows";

    readonly CommandLog _log = new();

    LiveBoard Board => Studio.Get<LiveBoard>();

    [Fact]
    public async Task A_board_shows_a_class_with_its_places_and_no_names_of_members()
    {
        var session = await Studio.Session(capacity: 5);
        await Studio.Booked(session);

        var row = (await Board.OfAsync(Tomorrow)).Rows.ShouldHaveSingleItem();
        (row.Id, row.Capacity, row.Booked, row.OpenSpots, row.Waitlisted).ShouldBe((session, 5, 1, 4, 0));
        (row.ClassName.Name, row.Room.Name, row.Teacher!.Value.Name).ShouldBe(("哈他瑜伽", "莲花厅", "陈老师"));
    }

    [Fact]
    public async Task A_booking_reaches_the_board()
    {
        var session = await Studio.Session();
        await Board.StartAsync(default);
        await Board.OfAsync(Tomorrow);

        var change = await Board.HearAsync(_ => true, () => Studio.Booked(session));
        change.Changed.ShouldHaveSingleItem().Booked.ShouldBe(1);
        (await Board.OfAsync(Tomorrow)).Find(session)!.Booked.ShouldBe(1);
    }

    [Fact]
    public async Task One_change_is_one_query_however_many_screens_look_on()
    {
        var session = await Studio.Session();
        var seen = 0;
        for (var screen = 0; screen < 100; screen++) Board.Listen(_ => seen++);
        await Board.StartAsync(default);
        await Board.OfAsync(Tomorrow);
        _log.Clear();
        await Board.HearAsync(_ => true, () => Studio.Booked(session));

        (_log.Count(BoardRead), seen).ShouldBe((1, 100));
    }

    [Fact]
    public async Task A_day_is_read_once_however_many_screens_open_it_at_once()
    {
        await Studio.Session();
        _log.Clear();
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Board.OfAsync(Tomorrow)));

        _log.Count(BoardRead).ShouldBe(1);
    }

    [Fact]
    public async Task What_comes_in_while_the_board_is_read_is_folded_into_the_next_read()
    {
        var session = await Studio.Session(capacity: 30);
        await Board.StartAsync(default);
        await Board.OfAsync(Tomorrow);
        _log.Clear();
        _log.HoldBack(BoardRead);
        await Studio.Booked(session);
        await _log.Reached;

        var newest = long.MaxValue;
        await Board.HearAsync(change => change.Day.Version >= newest, async () =>
        {
            for (var guest = 0; guest < 20; guest++) newest = await BookedInLine(session);
            _log.LetGo();
        });
        _log.Count(BoardRead).ShouldBe(2);
    }

    [Fact]
    public async Task A_new_name_in_the_catalogue_is_shown_on_every_day()
    {
        var session = await Studio.Session();
        await Board.StartAsync(default);
        await Board.OfAsync(Tomorrow);

        var change = await Board.HearAsync(one => one.Day.Day == Tomorrow, () => Studio.Get<SaveClassType>()
            .ExecuteAsync(A.Manager, Studio.Furniture.ClassTypeId, A.ClassTypeDetails("流瑜伽")));
        change.Day.Find(session)!.ClassName.Name.ShouldBe("流瑜伽");
    }

    [Fact]
    public async Task A_class_moved_to_another_day_leaves_the_one_and_joins_the_other()
    {
        var session = await Studio.Session();
        await Board.StartAsync(default);
        await Board.OfAsync(Tomorrow);
        await Board.OfAsync(Tomorrow.AddDays(1));

        await Board.HearAsync(change => change.Day.Day == Tomorrow.AddDays(1) && change.Changed.Count == 1, () => Studio.Get<MoveSession>().ExecuteAsync(
            A.Manager, new(session, Tomorrow.AddDays(1), new(10, 0), Studio.Furniture.RoomId, Studio.Furniture.TeacherId)));
        (await Board.OfAsync(Tomorrow)).Rows.ShouldBeEmpty();
        (await Board.OfAsync(Tomorrow.AddDays(1))).Rows.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_cancelled_class_stays_on_the_board_without_open_places()
    {
        var session = await Studio.Session();
        await Board.StartAsync(default);
        await Board.OfAsync(Tomorrow);

        var change = await Board.HearAsync(_ => true, () => Studio.CallOff(session));
        (change.Changed[0].IsCancelled, change.Changed[0].OpenSpots).ShouldBe((true, 0));
    }

    [Fact]
    public async Task The_board_of_another_process_follows()
    {
        await using var other = Studio.AnotherProcess();
        var session = await Studio.Session();
        await other.Get<LiveBoard>().StartAsync(default);
        await other.Get<LiveBoard>().OfAsync(Tomorrow);
        await other.Get<JournalWatch>().StartAsync(default);

        var change = await other.Get<LiveBoard>().HearAsync(one => one.Changed.Any(row => row.Booked == 1), () => Studio.Booked(session));
        change.Day.Version.ShouldBeGreaterThan(0);
        await other.Get<JournalWatch>().StopAsync(default);
    }

    /// <returns>The journal line of the booking.</returns>
    async Task<long> BookedInLine(Guid session)
    {
        await Studio.Booked(session);
        return await Studio.Get<BoardQueries>().NewestJournalLineAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await Board.StopAsync(default);
        await base.DisposeAsync();
    }

    internal override Task<TestStudio> OpenAsync() => TestStudio.OpenAsync(with: _log.Attach);
}
