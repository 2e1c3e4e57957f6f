using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.CheckIns;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Web.Features.Desk;

/// <summary>What was asked for when the refusal came.</summary>
public enum Wish
{
    CheckIn,
    Book,
    WalkIn,
    Cancel,
    Undo,

    /// <summary>Another card for a booking.</summary>
    Payer,
}

public enum RemedyKind
{
    JoinWaitlist,
    Book,
    WalkIn,
    ChooseClass,
    GiveCard,
    OpenFile,
    Register,
    TryAgain,
    Leave,
}

/// <summary>One thing that can really be done after a refusal.</summary>
/// <param name="Class">The class it is about: another one, or the full one to wait for.</param>
public sealed record Remedy(RemedyKind Kind, BoardRow? Class = null);

/// <summary>Which ways out a refusal at the desk leaves, best first, the last one to leave it as it is.</summary>
public static class Remedies
{
    const int MostClasses = 2;

    public static IReadOnlyList<Remedy> For(Refusal refusal, Wish wish, DeskPerson? person, BoardRow? about, BoardDay day, Studio studio, DateTime now)
    {
        var ways = refusal.Code switch
        {
            "class-full" => [.. Waiting(wish, about, studio, now), .. Others(person, about, day, studio, now)],
            "no-usable-card" or "card-expired" => [new Remedy(RemedyKind.GiveCard)],
            "nothing-due" => [.. Others(person, about, day, studio, now), new Remedy(RemedyKind.ChooseClass)],
            "booking-closed" or "class-cancelled" or "overlapping-booking" or "still-waiting" or "booking-not-open" when wish is not Wish.Cancel =>
                Others(person, about, day, studio, now),
            "member-blocked" => [new Remedy(RemedyKind.OpenFile)],
            "code-unknown" => [new Remedy(RemedyKind.Register)],
            _ when refusal.Kind is RefusalKind.Unavailable || refusal == StorageRefusals.ChangedMeanwhile => [new Remedy(RemedyKind.TryAgain)],
            _ => (IEnumerable<Remedy>)[],
        };
        return [.. ways, new(RemedyKind.Leave)];
    }

    static IEnumerable<Remedy> Waiting(Wish wish, BoardRow? about, Studio studio, DateTime now) =>
        about is not null && wish is not Wish.CheckIn && CanBook(about, studio, now) ? [new(RemedyKind.JoinWaitlist, about)] : [];

    /// <summary>Classes of the day with open spots at a time that suits: those to come are booked, the running one is walked into.</summary>
    static IEnumerable<Remedy> Others(DeskPerson? person, BoardRow? about, BoardDay day, Studio studio, DateTime now) => day.Rows
        .Where(row => row.Id != about?.Id && row.OpenSpots > 0 && !row.HasEnded(now) && !Meets(person, row, about))
        .Take(MostClasses)
        .Select(row => new Remedy(CanBook(row, studio, now) ? RemedyKind.Book : RemedyKind.WalkIn, row));

    static bool CanBook(BoardRow row, Studio studio, DateTime now) => now < row.StartsAt.AddMinutes(-studio.Policy.ClosesMinutesBefore);

    static bool Meets(DeskPerson? person, BoardRow row, BoardRow? about) => person?.Bookings.Any(booking =>
        booking.SessionId != about?.Id && booking.StartsAt < row.EndsAt && booking.EndsAt > row.StartsAt) == true;
}
