using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Members;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Infrastructure.Members;

/// <summary>A member in a list.</summary>
public sealed record MemberRow(Guid Id, string Number, string Name, string Phone, DateOnly JoinedOn, bool IsBlocked)
{
    public string PhoneTail => Phone.Length < 4 ? Phone : Phone[^4..];
}

public sealed record MemberPage(IReadOnlyList<MemberRow> Rows, int Total);

/// <summary>One booking of a member, with its class.</summary>
public sealed record MemberBooking(
    Guid Id, Guid SessionId, BookingStatus Status, LocalName ClassName, LocalName Room, LocalName? Teacher, DateOnly Day,
    DateTime StartsAt, DateTime EndsAt, Guid? CardId, int? Position);

public sealed class MemberQueries(IDbContextFactory<StudioDbContext> contexts)
{
    /// <summary>Members whose name, pinyin, initials, phone, number, e-mail or code begins with what was typed (R028).</summary>
    public async Task<IReadOnlyList<MemberRow>> SearchAsync(string typed, int limit = 20, CancellationToken cancel = default)
    {
        var from = SearchKeys.Normalise(typed);
        if (from.Length == 0) return [];
        var to = SearchKeys.After(from);
        await using var db = contexts.CreateDbContext();
        var ids = db.MemberSearchKeys
            .Where(key => string.Compare(key.Key, from) >= 0 && string.Compare(key.Key, to) < 0)
            .OrderBy(key => key.Key).Select(key => key.MemberId).Take(limit * 4);
        var found = await ids.ToListAsync(cancel);
        var wanted = found.Distinct().Take(limit).ToArray();
        var rows = await Rows(db.Members.Where(member => wanted.Contains(member.Id))).ToListAsync(cancel);
        return [.. wanted.Select(id => rows.Find(row => row.Id == id)).OfType<MemberRow>()];
    }

    /// <summary>The same in pages, with how many there are.</summary>
    /// <param name="page">1 for the first.</param>
    public async Task<MemberPage> SearchPageAsync(string typed, int page, int pageSize, CancellationToken cancel = default)
    {
        var from = SearchKeys.Normalise(typed);
        if (from.Length == 0) return new([], 0);
        var to = from + '\uffff';
        await using var db = contexts.CreateDbContext();
        var found = db.MemberSearchKeys
            .Where(key => string.Compare(key.Key, from) >= 0 && string.Compare(key.Key, to) < 0)
            .GroupBy(key => key.MemberId).Select(keys => new { Id = keys.Key, First = keys.Min(key => key.Key) });
        var ids = await found.OrderBy(one => one.First).ThenBy(one => one.Id).Skip((page - 1) * pageSize).Take(pageSize)
            .Select(one => one.Id).ToListAsync(cancel);
        var rows = await Rows(db.Members.Where(member => ids.Contains(member.Id))).ToListAsync(cancel);
        return new([.. ids.Select(id => rows.Find(row => row.Id == id)).OfType<MemberRow>()], await found.CountAsync(cancel));
    }

    /// <param name="page">1 for the first.</param>
    public async Task<MemberPage> PageAsync(int page, int pageSize, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        var rows = await Rows(db.Members.OrderByDescending(member => member.Number))
            .Skip((page - 1) * pageSize).Take(pageSize).ToListAsync(cancel);
        return new(rows, await db.Members.CountAsync(cancel));
    }

    public async Task<Member?> FindAsync(Guid id, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await db.Members.AsNoTracking().FirstOrDefaultAsync(member => member.Id == id, cancel);
    }

    /// <summary>Bookings of a member from a day on, in order of time; cancelled ones left out.</summary>
    public async Task<IReadOnlyList<MemberBooking>> BookingsAsync(Guid memberId, DateOnly from, DateOnly to, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        var rows = await (
            from booking in db.Bookings
            where booking.MemberId == memberId && booking.Status <= BookingStatus.NoShow
            join session in db.ClassSessions on booking.SessionId equals session.Id
            where session.Day >= @from && session.Day <= to
            join type in db.ClassTypes on session.ClassTypeId equals type.Id
            join room in db.Rooms on session.RoomId equals room.Id
            from teacher in db.Teachers.Where(one => one.Id == session.TeacherId).DefaultIfEmpty()
            orderby session.StartsAt
            select new
            {
                booking,
                session,
                type.Name,
                type.NameInEnglish,
                Room = room.Name,
                RoomInEnglish = room.NameInEnglish,
                Teacher = teacher!.Name,
                TeacherInEnglish = teacher.NameInEnglish,
                Ahead = db.Bookings.Count(other =>
                    other.SessionId == session.Id && other.Status == BookingStatus.Waitlisted && other.Turn < booking.Turn),
            }).AsNoTracking().ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new MemberBooking(
                row.booking.Id, row.session.Id, row.booking.Status, new(row.Name, row.NameInEnglish), new(row.Room, row.RoomInEnglish),
                row.Teacher is null ? null : new(row.Teacher, row.TeacherInEnglish), row.session.Day, row.session.StartsAt,
                row.session.EndsAt, row.booking.CardId, row.booking.Status == BookingStatus.Waitlisted ? row.Ahead + 1 : null)),
        ];
    }

    static IQueryable<MemberRow> Rows(IQueryable<Member> members) => members.Select(member => new MemberRow(
        member.Id, member.Number, member.Name, member.Phone, member.JoinedOn, member.BlockedAt != null));
}
