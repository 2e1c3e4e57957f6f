using Microsoft.EntityFrameworkCore;
using StudioPortal.Infrastructure.Classes;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Classes;

/// <summary>What a move would mean, weighed before it is made.</summary>
public class MovePreviewTests : InAStudio
{
    static readonly DateOnly Tomorrow = A.Today.AddDays(1);

    [Fact]
    public async Task A_move_says_who_fits_who_waits_and_who_is_told()
    {
        var session = await Studio.Session(capacity: 2);
        for (var number = 0; number < 3; number++) await Studio.Booked(session);
        var preview = await Preview(session, new(15, 0));

        (preview.Booked, preview.Capacity, preview.Spare, preview.Told).ShouldBe((2, 2, 0, 3));
        (preview.IsPossible, preview.TeacherIsFree, preview.BusyThen).ShouldBe((true, true, 0));
    }

    [Fact]
    public async Task Weighing_a_move_changes_nothing()
    {
        var session = await Studio.Session();
        var lines = await Studio.JournalLines();
        await Preview(session, new(15, 0));

        (await Studio.JournalLines()).ShouldBe(lines);
    }

    [Fact]
    public async Task The_class_in_the_way_is_named_for_room_and_teacher()
    {
        var session = await Studio.Session();
        await Studio.Session(at: new(15, 30));
        var preview = await Preview(session, new(15, 0));

        var clash = preview.Clashes.ShouldHaveSingleItem();
        (clash.IsRoom, clash.IsTeacher, clash.ClassName.InEnglish, clash.Room.Name).ShouldBe((true, true, "Hatha", "莲花厅"));
        (preview.IsPossible, preview.TeacherIsFree).ShouldBe((false, false));
    }

    [Fact]
    public async Task A_teacher_elsewhere_is_in_the_way_in_another_room()
    {
        var session = await Studio.Session();
        await Studio.Session(at: new(15, 0));
        var preview = await Preview(session, new(15, 30), await Studio.Room());

        preview.Clashes.ShouldHaveSingleItem().IsRoom.ShouldBeFalse();
        preview.RoomIsFree.ShouldBeTrue();
    }

    [Fact]
    public async Task People_with_another_class_then_are_counted_once_each()
    {
        var (session, other) = (await Studio.Session(), (await Studio.Schedule(at: new(15, 0), teacherId: Studio.Furniture.SubstituteId, roomId: await Studio.Room())).ShouldSucceed());
        var (both, _) = (await Studio.Member(), await Studio.Booked(session));
        foreach (var one in new[] { session, other }) (await Studio.Book(one, both.Id)).ShouldSucceed();

        (await Preview(session, new(15, 30))).BusyThen.ShouldBe(1);
        (await Preview(session, new(12, 0))).BusyThen.ShouldBe(0);
    }

    [Fact]
    public async Task A_card_that_has_ended_by_then_is_counted()
    {
        var session = await Studio.Session();
        var member = await Studio.Member();
        (await Studio.Book(session, member.Id)).ShouldSucceed();

        (await Preview(session, new(10, 0), day: A.Today.AddDays(120))).WithoutCard.ShouldBe(1);
        (await Preview(session, new(10, 0), day: A.Today.AddDays(3))).WithoutCard.ShouldBe(0);
    }

    [Fact]
    public async Task A_smaller_room_says_how_many_mats_are_missing()
    {
        var session = await Studio.Session();
        for (var number = 0; number < 10; number++) await Studio.Booked(session);
        var preview = await Preview(session, new(15, 0), await Studio.Room());

        (preview.Spare, preview.IsPossible).ShouldBe((-2, false));
    }

    [Fact]
    public async Task A_closed_day_is_named_with_its_reason()
    {
        var session = await Studio.Session();
        (await Studio.Get<CloseDays>().ExecuteAsync(A.Manager, A.Today.AddDays(3), A.Today.AddDays(3), "装修")).ShouldSucceed();

        (await Preview(session, new(10, 0), day: A.Today.AddDays(3))).ClosedFor.ShouldBe("装修");
    }

    [Fact]
    public async Task A_time_gone_by_or_no_difference_is_no_move()
    {
        var session = await Studio.Session();

        (await Preview(session, new(10, 0))).IsChange.ShouldBeFalse();
        (await Preview(session, new(6, 0), day: A.Today)).IsPast.ShouldBeTrue();
    }

    [Fact]
    public async Task From_here_on_counts_all_that_move_and_all_who_are_told()
    {
        var rule = await Weekly();
        foreach (var days in new[] { 7, 14, 14 }) await Studio.Booked(await SessionOn(rule, days));
        var preview = await Preview(await SessionOn(rule, 7), new(9, 0), day: A.Today.AddDays(8), fromHereOn: true);

        (preview.Classes, preview.Told, preview.Booked, preview.IsPossible).ShouldBe((4, 3, 2, true));
    }

    [Fact]
    public async Task From_here_on_tells_exactly_as_many_as_were_announced()
    {
        var rule = await Weekly();
        foreach (var days in new[] { 7, 14, 14 }) await Studio.Booked(await SessionOn(rule, days));
        var request = Request(await SessionOn(rule, 7), new(9, 0), day: A.Today.AddDays(8));
        var announced = (await Studio.Get<MovePreviews>().OfAsync(request, fromHereOn: true))!.Told;

        (await Studio.Get<ChangeFromHereOn>().ExecuteAsync(A.Manager, request)).ShouldSucceed().ShouldBe(announced);
    }

    [Fact]
    public async Task A_single_class_has_no_preview_from_here_on() =>
        (await Studio.Get<MovePreviews>().OfAsync(Request(await Studio.Session(), new(15, 0)), fromHereOn: true)).ShouldBeNull();

    MoveSessionRequest Request(Guid session, TimeOnly at, Guid? roomId = null, DateOnly? day = null) =>
        new(session, day ?? Tomorrow, at, roomId ?? Studio.Furniture.RoomId, Studio.Furniture.TeacherId);

    async Task<MovePreview> Preview(Guid session, TimeOnly at, Guid? roomId = null, DateOnly? day = null, bool fromHereOn = false) =>
        (await Studio.Get<MovePreviews>().OfAsync(Request(session, at, roomId, day), fromHereOn)).ShouldNotBeNull();

    async Task<Guid> Weekly() => (await Studio.Get<ScheduleWeekly>().ExecuteAsync(A.Manager, A.Weekly() with
    {
        ClassTypeId = Studio.Furniture.ClassTypeId, RoomId = Studio.Furniture.RoomId, TeacherId = Studio.Furniture.TeacherId,
    })).ShouldSucceed();

    Task<Guid> SessionOn(Guid rule, int days) => Studio.ReadAsync(db => db.ClassSessions
        .Where(one => one.ScheduleRuleId == rule && one.RuleDay == A.Today.AddDays(days)).Select(one => one.Id).SingleAsync());
}
