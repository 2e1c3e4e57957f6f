using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Members;

/// <summary>
/// Opens a file for a new member and gives the number (R017, R019, R027). Refuses with <c>phone-taken</c>, naming whose it is,
/// <c>idempotency-key-reused</c>, and as <see cref="Member.Register"/> does.
/// </summary>
public sealed class RegisterMember(StudioWriter writer, StudioClock studio)
{
    /// <param name="id">Made from an idempotency key; the same again returns the first member.</param>
    public async Task<Outcome<Member>> ExecuteAsync(Actor by, MemberDetails details, Guid? id = null, CancellationToken cancel = default)
    {
        var calendar = (await studio.StudioAsync(cancel)).Calendar;
        return await writer.WriteAsync<Member>(by, async (db, now) =>
        {
            if (id is { } repeated && await db.Members.FindAsync(repeated) is { } first)
                return IsSame(first, details) ? first : Domain.Bookings.BookingRefusals.KeyReused;
            if (await PhoneOwner.RefuseAsync(db, details.Phone, except: null) is { } taken) return taken;

            var number = await db.NumberSeries.FindAsync(NumberSeries.Members) ?? db.NumberSeries.Add(new(NumberSeries.Members, 1)).Entity;
            var outcome = Member.Register(
                id ?? Guid.CreateVersion7(now), number.Take(), MemberCode.New(), details, calendar.DayOf(now));
            if (outcome.IsRefused) return outcome.Refusal;
            db.Members.Add(outcome.Value);
            db.MemberSearchKeys.AddRange(MemberIndex.KeysOf(outcome.Value));
            return outcome.Value;
        }, cancel);
    }

    /// <summary>The phone may have changed since then; the person is the same by name.</summary>
    static bool IsSame(Member first, MemberDetails details) =>
        first.Phone == details.Phone.Value || (first.Version > 1 && first.Name == details.Name.Trim());
}

/// <summary>One file per phone number (R027).</summary>
static class PhoneOwner
{
    public static async Task<Refusal?> RefuseAsync(StudioDbContext db, PhoneNumber phone, Guid? except) =>
        await db.Members.AsNoTracking().FirstOrDefaultAsync(member => member.Phone == phone.Value && member.Id != except) is { } owner
            ? MemberRefusals.PhoneTaken(owner.Number, owner.Name)
            : null;
}
