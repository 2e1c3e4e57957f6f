using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Classes;

/// <summary>What a move would mean, before it is made.</summary>
/// <param name="Classes">How many classes move: one, or all opened ones from here on.</param>
/// <param name="Booked">People with a place; of several classes, those of the fullest.</param>
/// <param name="Capacity">Places after the move.</param>
/// <param name="CheckedIn">People already checked in, who keep the class on its day; 0 when it stays there.</param>
/// <param name="Told">People who are told, over all classes.</param>
/// <param name="BusyThen">Of those with a place, who have another class at the new time.</param>
/// <param name="WithoutCard">Of those with a place, whose card is not valid on the new day.</param>
/// <param name="MovesUp">People waiting for whom there would be a place.</param>
/// <param name="ClosedFor">The reason for which the studio is closed on the new day.</param>
/// <param name="CalledOff">Later classes that would fall on a closed day and are cancelled.</param>
public sealed record MovePreview(
    LocalName ClassName, LocalName Room, LocalName? Teacher, DateTime StartedAt, DateTime StartsAt, DateTime EndsAt, int Classes, int Booked,
    int Capacity, int CheckedIn, int Told, int BusyThen, int WithoutCard, int MovesUp, IReadOnlyList<Clash> Clashes, string? ClosedFor, int CalledOff,
    bool IsPast, bool IsChange, bool IsWeekly)
{
    public int Spare => Capacity - Booked;

    public bool RoomIsFree => Clashes.All(clash => !clash.IsRoom);

    public bool TeacherIsFree => Clashes.All(clash => !clash.IsTeacher);

    public bool IsPossible => IsChange && !IsPast && CheckedIn == 0 && Spare >= 0 && Clashes.Count == 0 && ClosedFor is null;
}

/// <summary>Works out what <see cref="MoveSession"/> and <see cref="ChangeFromHereOn"/> would do, and changes nothing.</summary>
public sealed class MovePreviews(IDbContextFactory<StudioDbContext> contexts, StudioClock clock)
{
    /// <summary>Null when the class is gone or cancelled, the room is gone, or it is to move from here on and does not repeat.</summary>
    public async Task<MovePreview?> OfAsync(MoveSessionRequest request, bool fromHereOn, CancellationToken cancel = default)
    {
        var calendar = (await clock.StudioAsync(cancel)).Calendar;
        await using var db = contexts.CreateDbContext();
        var session = await db.ClassSessions.AsNoTracking().FirstOrDefaultAsync(one => one.Id == request.SessionId, cancel);
        var room = await db.Rooms.AsNoTracking().FirstOrDefaultAsync(one => one.Id == request.RoomId, cancel);
        if (session is null or { IsCancelled: true } || room is null || (fromHereOn && session.RuleDay is null)) return null;
        if (fromHereOn) request = request with { TeacherId = ChangeFromHereOn.RegularTeacher(session, request) };

        var closures = await db.Closures.AsNoTracking().Where(one => one.LastOn >= request.Day).ToListAsync(cancel);
        var moving = await MovingAsync(db, session, fromHereOn, cancel);
        var shift = request.Day.DayNumber - (fromHereOn ? session.RuleDay!.Value : session.Day).DayNumber;
        List<Step> steps = [];
        var calledOff = 0;
        foreach (var one in moving)
        {
            var day = (fromHereOn ? one.RuleDay!.Value : one.Day).AddDays(shift);
            if (one.Id != session.Id && closures.Any(closure => closure.Covers(day))) calledOff++;
            else steps.Add(await StepAsync(db, one, SlotOn(calendar, day, request, session), room, moving, cancel));
        }

        var lead = steps.First(step => step.Session.Id == session.Id);
        var fullest = steps.MinBy(step => step.Capacity - step.Session.Booked)!;
        return new(
            await NameAsync(db.ClassTypes.Where(one => one.Id == session.ClassTypeId).Select(one => new LocalName(one.Name, one.NameInEnglish)), cancel) ?? default,
            new(room.Name, room.NameInEnglish),
            await NameAsync(db.Teachers.Where(one => one.Id == request.TeacherId).Select(one => new LocalName(one.Name, one.NameInEnglish)), cancel),
            session.StartsAt, lead.Slot.StartsAt, lead.Slot.EndsAt, steps.Count, fullest.Session.Booked, fullest.Capacity,
            request.Day == session.Day ? 0 : session.CheckedIn, await ToldAsync(db, moving, cancel), steps.Sum(step => step.BusyThen), steps.Sum(step => step.WithoutCard), steps.Sum(step => step.MovesUp),
            [.. steps.SelectMany(step => step.Clashes)],
            request.Day == session.Day ? null : closures.FirstOrDefault(closure => closure.Covers(request.Day))?.Reason,
            calledOff, steps.Any(step => step.Slot.EndsAt <= clock.Now), steps.Exists(step => step.IsChange), session.RuleDay is not null);
    }

    async Task<List<ClassSession>> MovingAsync(StudioDbContext db, ClassSession session, bool fromHereOn, CancellationToken cancel)
    {
        if (!fromHereOn) return [session];
        var now = clock.Now;
        return await db.ClassSessions.AsNoTracking()
            .Where(one => one.ScheduleRuleId == session.ScheduleRuleId && one.RuleDay >= session.RuleDay
                && one.Status == SessionStatus.Scheduled && (one.EndsAt > now || one.Id == session.Id))
            .OrderBy(one => one.RuleDay).ToListAsync(cancel);
    }

    static SessionSlot SlotOn(StudioCalendar calendar, DateOnly day, MoveSessionRequest request, ClassSession session)
    {
        var startsAt = calendar.InstantOf(day, request.StartsAt);
        var length = request.Minutes is { } minutes ? TimeSpan.FromMinutes(minutes) : session.EndsAt - session.StartsAt;
        return new(request.RoomId, request.TeacherId, day, startsAt, startsAt + length);
    }

    static async Task<Step> StepAsync(
        StudioDbContext db, ClassSession session, SessionSlot slot, Room room, List<ClassSession> moving, CancellationToken cancel)
    {
        var movingIds = moving.Select(one => one.Id).ToArray();
        var from = await db.Rooms.AsNoTracking().FirstAsync(one => one.Id == session.RoomId, cancel);
        var withPlace = db.Bookings.Where(one => one.SessionId == session.Id && (one.Status == BookingStatus.Booked || one.Status == BookingStatus.CheckedIn));
        var isElsewhere = db.ClassSessions.Where(one => one.Status == SessionStatus.Scheduled && !movingIds.Contains(one.Id)
            && one.StartsAt < slot.EndsAt && one.EndsAt > slot.StartsAt);
        var busy = await withPlace.CountAsync(
            one => db.Bookings.Any(other => other.MemberId == one.MemberId && other.Status != BookingStatus.Waitlisted
                && other.Status <= BookingStatus.CheckedIn && isElsewhere.Any(elsewhere => elsewhere.Id == other.SessionId)),
            cancel);
        var withoutCard = await withPlace.CountAsync(
            one => db.Cards.Any(card => card.Id == one.CardId && (card.EndsOn < slot.Day || card.StartsOn > slot.Day)), cancel);
        return new(
            session, slot, room.PlacesFor(session.Capacity, from), busy, withoutCard, await Clashes.OfAsync(db, slot, movingIds, cancel));
    }

    static Task<int> ToldAsync(StudioDbContext db, List<ClassSession> moving, CancellationToken cancel)
    {
        var ids = moving.Select(one => one.Id).ToArray();
        return db.Bookings.CountAsync(one => ids.Contains(one.SessionId) && one.Status <= BookingStatus.CheckedIn, cancel);
    }

    static async Task<LocalName?> NameAsync(IQueryable<LocalName> names, CancellationToken cancel) =>
        (await names.ToListAsync(cancel)) is [var name, ..] ? name : null;

    /// <summary>One class and where it would be.</summary>
    sealed record Step(ClassSession Session, SessionSlot Slot, int Capacity, int BusyThen, int WithoutCard, IReadOnlyList<Clash> Clashes)
    {
        public int MovesUp => Math.Clamp(Capacity - Session.Booked, 0, Session.Waitlisted);

        public bool IsChange =>
            Slot.StartsAt != Session.StartsAt || Slot.EndsAt != Session.EndsAt || Slot.RoomId != Session.RoomId || Slot.TeacherId != Session.TeacherId;
    }
}
