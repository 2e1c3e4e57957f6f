using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Identity;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Infrastructure.Reports;

/// <summary>What the page Today looks at, beside the board.</summary>
/// <param name="Ahead">Classes of today and the next seven days.</param>
/// <param name="Penalties">Late cancellations and no-shows that wait for review.</param>
public sealed record TodayFacts(
    IReadOnlyList<BoardRow> Ahead, IReadOnlyList<StrandedClass> Stranded, EndingCards Cards,
    IReadOnlyList<EndingCertificate> Certificates, IReadOnlyList<ScreenHealth> Screens, IReadOnlyList<BirthdayToday> Birthdays, bool HasMembers, int Penalties = 0);

/// <summary>A class of today that was called off, and how many of its people have booked nothing since.</summary>
public sealed record StrandedClass(Guid SessionId, int People);

/// <summary>Cards whose last day is within the coming seven.</summary>
/// <param name="NearlyUsedUp">Of those, count cards with at most two classes left.</param>
/// <param name="First">Those that end first.</param>
public sealed record EndingCards(int Count, int NearlyUsedUp, IReadOnlyList<EndingCard> First);

/// <param name="Left">Classes left; null on a period card.</param>
public sealed record EndingCard(Guid CardId, Guid MemberId, string Member, LocalName Plan, DateOnly EndsOn, int? Left);

public sealed record EndingCertificate(Guid TeacherId, LocalName Teacher, string Name, DateOnly ExpiresOn);

/// <summary>Whose birthday it is today; someone born on 29 February has it on 28 February when the year has no 29th.</summary>
/// <param name="ComesAt">Start of the first class booked today; null when none is.</param>
public sealed record BirthdayToday(Guid MemberId, string Name, DateTime? ComesAt, bool IsHere);
