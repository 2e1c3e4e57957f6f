using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.CheckIns;
using StudioPortal.Infrastructure.Classes;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Web.Api;

static class ClassSessionEndpoints
{
    public static void MapClassSessions(this RouteGroupBuilder api)
    {
        var sessions = api.MapGroup("/class-sessions").WithTags("Class sessions");
        sessions.MapGet("", ListAsync).Can(Ability.SeeBoard).Answers<ClassSessionView[]>()
            .As("listClassSessions", "The classes of a studio day, today when no date is given.");
        sessions.MapGet("/{id:guid}", ReadAsync).Can(Ability.SeeBoard).Answers<ClassSessionView>()
            .As("getClassSession", "One class.").Refuses(404, "session-not-found");
        sessions.MapGet("/{id:guid}/roster", RosterAsync).Can(Ability.SeeAllRosters, Ability.SeeOwnRosters).Answers<RosterBookingView[]>()
            .As("getRoster", "Who comes, then who waits in the order of turns, then who cancelled. A teacher sees own classes only.")
            .Refuses(403, "not-yours").Refuses(404, "session-not-found");
        sessions.MapPost("", OpenAsync).Can(Ability.ManageSchedule).Answers<ClassSessionView>(201)
            .As("openClassSession", "Opens one class on one day.")
            .Refuses(404, "class-type-not-found", "room-not-found", "teacher-not-found").Refuses(409, "room-taken", "teacher-busy")
            .Refuses(422, "capacity-out-of-range", "session-unsound", "class-ended", "day-closed", "idempotency-key-reused");
        sessions.MapPatch("/{id:guid}", ChangeAsync).Can(Ability.ManageSchedule).Answers<ClassSessionView>()
            .As("changeClassSession", "Changes time, room, teacher and the number of places at once. A teacher alone is a substitution.")
            .Refuses(404, "session-not-found", "room-not-found", "teacher-not-found")
            .Refuses(409, "capacity-below-booked", "room-taken", "teacher-busy", "class-cancelled", "class-has-check-ins")
            .Refuses(422, "capacity-out-of-range", "session-unsound", "class-ended", "day-closed");
        sessions.MapPost("/{id:guid}/cancel", CancelAsync).Can(Ability.ManageSchedule).Answers<ClassSessionView>()
            .As("cancelClassSession", "Cancels the class: every credit is free again and everyone is told.")
            .Refuses(404, "session-not-found").Refuses(409, "class-cancelled", "class-has-check-ins").Refuses(422, "class-ended");
        sessions.MapPost("/{id:guid}/walk-ins", WalkInAsync).Can(Ability.CheckIn).Answers<LedgerEntryView>(201)
            .As("takeWalkIn", "Books and checks in someone who comes without a booking, if a place is free.")
            .Refuses(403, "not-yours").Refuses(404, "session-not-found", "member-not-found")
            .Refuses(409, "class-full", "already-booked", "overlapping-booking", "class-cancelled")
            .Refuses(
                422, "no-usable-card", "booking-closed", "booking-not-open", "member-blocked", "check-in-not-open", "check-in-closed",
                "card-expired", "idempotency-key-reused");
    }

    static async Task<IResult> ListAsync(
        ApiCall call, DateOnly? date, [AsParameters] Paging paging, BoardQueries board, CancellationToken cancel)
    {
        var day = date ?? call.Today;
        return call.List(await board.OfDaysAsync(day, day, cancel), paging, row => ClassSessionView.Of(row, call));
    }

    static async Task<IResult> ReadAsync(ApiCall call, Guid id, BoardQueries board, CancellationToken cancel) =>
        await board.OfSessionsAsync([id], cancel) is [var row] ? Results.Ok(ClassSessionView.Of(row, call)) : call.Refuse(ClassRefusals.NotFound);

    static async Task<IResult> RosterAsync(
        ApiCall call, Guid id, [AsParameters] Paging paging, BoardQueries board, RosterQueries rosters, CancellationToken cancel)
    {
        if (await board.OfSessionsAsync([id], cancel) is not [var session]) return call.Refuse(ClassRefusals.NotFound);
        if (!call.By.MaySeeRosterOf(session.TeacherId)) return call.Refuse(MemberRefusals.NotYours);
        return call.List(await rosters.WithCancelledAsync(id, cancel), paging, row => RosterBookingView.Of(row, call));
    }

    static async Task<IResult> OpenAsync(ApiCall call, NewClassSession body, ScheduleClass schedule, BoardQueries board, CancellationToken cancel)
    {
        var faults = new Faults().When(body.StartsAt is null, "startsAt", "starts-at-missing").Minutes(body.Minutes);
        var (type, room) = (faults.Id(body.ClassTypeId, "classTypeId"), faults.Id(body.RoomId, "roomId"));
        if (faults.Instant(body.StartsAt, "startsAt", call.Calendar) is not { } startsAt || faults.OrNull() is not null) return call.Refuse(faults);

        var outcome = await schedule.ExecuteAsync(call.By, new(
            type, room, body.TeacherId, call.Calendar.DayOf(startsAt), call.Calendar.TimeOf(startsAt), body.Minutes, body.Capacity, call.NewId), cancel);
        if (outcome.IsRefused) return call.Refuse(outcome.Refusal);
        var opened = (await board.OfSessionsAsync([outcome.Value], cancel)).Single();
        return Results.Created($"/api/v1/class-sessions/{opened.Id}", ClassSessionView.Of(opened, call));
    }

    static async Task<IResult> ChangeAsync(
        ApiCall call, Guid id, ClassSessionChange body, MoveSession move, SubstituteTeacher substitute, ChangeCapacity capacity,
        BoardQueries board, CancellationToken cancel)
    {
        var faults = new Faults().Minutes(body.Minutes);
        var startsAt = faults.Instant(body.StartsAt, "startsAt", call.Calendar);
        faults.When(!body.Moves && body.HasTeacher && body.Capacity is not null, "capacity", "one-change-at-a-time");
        if (faults.OrNull() is not null) return call.Refuse(faults);
        if (await board.OfSessionsAsync([id], cancel) is not [var session]) return call.Refuse(ClassRefusals.NotFound);

        if (body.Moves && await move.ExecuteAsync(call.By, Moved(call, session, body, startsAt), cancel) is { Refusal: { } cannotMove })
            return call.Refuse(cannotMove);
        if (!body.Moves && body.HasTeacher && await substitute.ExecuteAsync(call.By, id, body.TeacherId, cancel) is { Refusal: { } cannotTeach })
            return call.Refuse(cannotTeach);
        if (!body.Moves && body.Capacity is { } places && await capacity.ExecuteAsync(call.By, id, places, cancel) is { } refusal)
            return call.Refuse(refusal);
        return await ReadAsync(call, id, board, cancel);
    }

    static MoveSessionRequest Moved(ApiCall call, BoardRow session, ClassSessionChange body, DateTime? startsAt)
    {
        var starts = startsAt ?? session.StartsAt;
        return new(
            session.Id, call.Calendar.DayOf(starts), call.Calendar.TimeOf(starts), body.RoomId ?? session.RoomId,
            body.HasTeacher ? body.TeacherId : session.TeacherId, body.Minutes, body.Capacity);
    }

    static async Task<IResult> CancelAsync(
        ApiCall call, Guid id, CancelClassSession body, CancelSession cancelSession, BoardQueries board, CancellationToken cancel)
    {
        var faults = new Faults();
        var reason = faults.Name(body.Reason, "reason");
        if (faults.OrNull() is not null) return call.Refuse(faults);
        var outcome = await cancelSession.ExecuteAsync(call.By, id, reason, cancel);
        var isRepeat = call.NewId is not null && outcome.Refusal == ClassRefusals.Cancelled;
        return outcome.IsRefused && !isRepeat ? call.Refuse(outcome.Refusal) : await ReadAsync(call, id, board, cancel);
    }

    static async Task<IResult> WalkInAsync(ApiCall call, Guid id, NewWalkIn body, WalkIn walkIn, CancellationToken cancel)
    {
        var faults = new Faults();
        var memberId = faults.Id(body.MemberId, "memberId");
        if (faults.OrNull() is not null) return call.Refuse(faults);
        var outcome = await walkIn.ExecuteAsync(call.By, id, memberId, body.CardId, call.NewId, cancel);
        return outcome.IsRefused
            ? call.Refuse(outcome.Refusal)
            : Results.Created($"/api/v1/bookings/{outcome.Value.BookingId}", LedgerEntryView.Of(outcome.Value, call));
    }
}
