using StudioPortal.Infrastructure.Bookings;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.Members;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Web.Features.Members;

/// <summary>What can be done with a member's file, and what is looked up for it.</summary>
public sealed record MemberDeeds(
    MemberQueries Members, CardQueries Cards, PenaltyQueries Penalties, RegisterMember Register, ChangeMember Change, BlockMember Block, CancelBooking Cancel, StudioClock Clock);
