using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
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
/// <param name="FreeUntil">The instant after which giving it back counts as late.</param>
/// <param name="LateCost">What being late costs by the policy it was made under.</param>
public sealed record MemberBooking(
    Guid Id, Guid SessionId, BookingStatus Status, LocalName ClassName, LocalName Room, LocalName? Teacher, DateOnly Day,
    DateTime StartsAt, DateTime EndsAt, Guid? CardId, int? Position, DateTime FreeUntil, LapseCost LateCost);

public sealed class MemberQueries(IDbContextFactory<StudioDbContext> contexts)
{
    /// <summary>Of a very short query, this many are looked at; every further letter leaves fewer.</summary>
    const int MostRanked = 300;

    /// <summary>
    /// Members whose name, pinyin, initials, phone, number, e-mail or code begins with what was typed (R028): who is meant exactly
    /// first, then whose name begins with it, then whose given name does.
    /// </summary>
    public async Task<IReadOnlyList<MemberRow>> SearchAsync(string typed, int limit = 20, CancellationToken cancel = default)
    {
        var from = SearchKeys.Normalise(typed);
        if (from.Length == 0) return [];
        await using var db = contexts.CreateDbContext();
        var found = await MemberSearch.Of(db, from).Take(MostRanked).ToListAsync(cancel);
        var ids = MemberSearch.Ranked(found, from).Take(limit).ToArray();
        var rows = await Rows(db.Members.Where(member => ids.Contains(member.Id))).ToDictionaryAsync(row => row.Id, cancel);
        return [.. ids.Select(id => rows[id])];
    }

    /// <summary>The member whose code this is, or who holds the card with this number (R059).</summary>
    public async Task<Guid?> OfCodeAsync(string typed, CancellationToken cancel = default)
    {
        var code = MemberCode.Normalise(typed);
        if (code.Length is 0 or > 20) return null;
        await using var db = contexts.CreateDbContext();
        return await db.Members.Where(member => member.Code == code).Select(member => (Guid?)member.Id).FirstOrDefaultAsync(cancel)
            ?? await db.Cards.Where(card => card.Number == code).Select(card => (Guid?)card.MemberId).FirstOrDefaultAsync(cancel);
    }

    /// <summary>
    /// The member with this code, card or whole phone number: for those who may not search (R004). Member numbers follow one another,
    /// so they would let anybody read the list.
    /// </summary>
    public async Task<MemberRow?> ExactlyAsync(string typed, string phoneRegion, CancellationToken cancel = default)
    {
        var id = await OfCodeAsync(typed, cancel);
        var phone = PhoneNumber.TryParse(typed, phoneRegion, out var parsed) ? parsed.Value : null;
        await using var db = contexts.CreateDbContext();
        return await Rows(db.Members.Where(member => member.Id == id || (phone != null && member.Phone == phone)))
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>Whose phone this is (R027).</summary>
    public async Task<MemberRow?> OfPhoneAsync(PhoneNumber phone, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await Rows(db.Members.Where(member => member.Phone == phone.Value)).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Members by id, in the order asked for, as they are on file.</summary>
    public async Task<IReadOnlyList<Member>> OfIdsAsync(IReadOnlyList<Guid> ids, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        var found = await db.Members.AsNoTracking().Where(member => ids.Contains(member.Id)).ToDictionaryAsync(member => member.Id, cancel);
        return [.. ids.Select(found.GetValueOrDefault).OfType<Member>()];
    }

    /// <summary>The same in pages, with how many there are.</summary>
    /// <param name="page">1 for the first.</param>
    public async Task<MemberPage> SearchPageAsync(string typed, int page, int pageSize, CancellationToken cancel = default)
    {
        var from = SearchKeys.Normalise(typed);
        if (from.Length == 0) return new([], 0);
        await using var db = contexts.CreateDbContext();
        var found = MemberSearch.Of(db, from);
        var ids = await found.Skip((page - 1) * pageSize).Take(pageSize).Select(hit => hit.MemberId).ToListAsync(cancel);
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
    public async Task<IReadOnlyList<MemberBooking>> BookingsAsync(Guid memberId, DateOnly from, DateOnly to, CancellationToken cancel = default) =>
        [.. (await BookingsOfAsync([memberId], from, to, cancel))[memberId]];

    /// <summary>The same for several members at once.</summary>
    public async Task<ILookup<Guid, MemberBooking>> BookingsOfAsync(
        IReadOnlyList<Guid> memberIds, DateOnly from, DateOnly to, CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        var rows = await (
            from booking in db.Bookings
            where memberIds.Contains(booking.MemberId) && booking.Status <= BookingStatus.NoShow
            join session in db.ClassSessions on booking.SessionId equals session.Id
            where session.Day >= @from && session.Day <= to
            join type in db.ClassTypes on session.ClassTypeId equals type.Id
            join room in db.Rooms on session.RoomId equals room.Id
            join policy in db.CancellationPolicies on booking.PolicyId equals policy.Id
            from teacher in db.Teachers.Where(one => one.Id == session.TeacherId).DefaultIfEmpty()
            orderby session.StartsAt
            select new
            {
                booking,
                session,
                policy,
                type.Name,
                type.NameInEnglish,
                Room = room.Name,
                RoomInEnglish = room.NameInEnglish,
                Teacher = teacher!.Name,
                TeacherInEnglish = teacher.NameInEnglish,
                Kind = db.Cards.Where(card => card.Id == booking.CardId).Select(card => (CardKind?)card.Kind).FirstOrDefault(),
                Ahead = db.Bookings.Count(other =>
                    other.SessionId == session.Id && other.Status == BookingStatus.Waitlisted && other.Turn < booking.Turn),
            }).AsNoTracking().ToListAsync(cancel);
        return rows.ToLookup(row => row.booking.MemberId, row => new MemberBooking(
            row.booking.Id, row.session.Id, row.booking.Status, new(row.Name, row.NameInEnglish), new(row.Room, row.RoomInEnglish),
            row.Teacher is null ? null : new(row.Teacher, row.TeacherInEnglish), row.session.Day, row.session.StartsAt,
            row.session.EndsAt, row.booking.CardId, row.booking.Status == BookingStatus.Waitlisted ? row.Ahead + 1 : null,
            row.booking.Status == BookingStatus.Waitlisted ? row.session.EndsAt : row.session.FreeCancellationEndsAt(row.booking, row.policy),
            LapseCost.Of(row.policy.Late, row.booking.HeldCredits, row.Kind)));
    }

    static IQueryable<MemberRow> Rows(IQueryable<Member> members) => members.Select(member => new MemberRow(
        member.Id, member.Number, member.Name, member.Phone, member.JoinedOn, member.BlockedAt != null));
}
