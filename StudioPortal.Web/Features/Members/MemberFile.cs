using System.Globalization;
using Microsoft.Extensions.Localization;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Bookings;
using StudioPortal.Infrastructure.Members;
using StudioPortal.Web.Resources;

namespace StudioPortal.Web.Features.Members;

/// <summary>All that a member's page shows, as of one moment.</summary>
public sealed record MemberFile(
    Member Member, IReadOnlyList<Card> Cards, IReadOnlyList<MemberBooking> Bookings, IReadOnlyList<PenaltyRow> Lapses, Studio Studio, DateTime Now, DateOnly Today)
{
    const int DaysBack = 90;
    const int DaysAhead = 60;

    public IReadOnlyList<MemberBooking> Coming => [.. Bookings.Where(booking => booking.EndsAt > Now)];

    /// <summary>The last first; whoever only waited was not there.</summary>
    public IReadOnlyList<MemberBooking> Past =>
        [.. Bookings.Where(booking => booking.EndsAt <= Now && booking.Status != BookingStatus.Waitlisted).Reverse()];

    public static async Task<MemberFile?> ReadAsync(MemberDeeds deeds, Guid id)
    {
        if (await deeds.Members.FindAsync(id) is not { } member) return null;
        var (studio, today) = (await deeds.Clock.StudioAsync(), await deeds.Clock.TodayAsync());
        var bookings = await deeds.Members.BookingsAsync(id, today.AddDays(-DaysBack), today.AddDays(DaysAhead));
        var lapses = await deeds.Penalties.OfMemberAsync(id, deeds.Clock.Now.AddDays(-DaysBack));
        return new(member, await deeds.Cards.OfMemberAsync(id), bookings, lapses, studio, deeds.Clock.Now, today);
    }

    /// <summary>The person in one or two sentences.</summary>
    public IEnumerable<string> Story(IStringLocalizer<MemberTexts> text)
    {
        var visits = Bookings.Where(booking => booking.Status == BookingStatus.CheckedIn).ToList();
        var often = visits.GroupBy(visit => visit.ClassName.In(CultureInfo.CurrentUICulture))
            .OrderByDescending(visit => visit.Count()).Select(visit => visit.Key).FirstOrDefault();
        yield return visits.Count == 0 ? text["Story.None", Member.Name] : text[visits.Count == 1 ? "Story.One" : "Story.Other", Member.Name, visits.Count, often!];
        var missed = Bookings.Count(booking => booking.Status == BookingStatus.NoShow);
        if (missed > 0) yield return text[missed == 1 ? "Story.NoShow.One" : "Story.NoShow.Other", missed];
    }
}
