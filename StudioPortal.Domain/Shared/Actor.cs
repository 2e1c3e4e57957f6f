using StudioPortal.Domain.Identity;

namespace StudioPortal.Domain.Shared;

/// <summary>Who does something, and from where: written beside every change that someone may ask about.</summary>
/// <param name="AccountId">The account, token or device; null for the product's own jobs.</param>
/// <param name="Name">As shown to people.</param>
/// <param name="TeacherId">The teacher this account belongs to, if any (R004).</param>
/// <param name="MemberId">The member this account belongs to, if any (I10).</param>
/// <param name="Device">The screen, scanner or program it came from, if it has a name.</param>
public sealed record Actor(
    Guid? AccountId, string Name, Role Role, Guid? TeacherId = null, Guid? MemberId = null, string? Device = null)
{
    /// <summary>The product itself: jobs, the command line, the demonstration studio.</summary>
    public static readonly Actor System = new(null, "StudioPortal", Role.Administrator);

    public bool Can(Ability ability) => AbilityTable.Allows(Role, ability);

    /// <summary>Whether this person may act for the member: anyone at the desk, else only the member (I10).</summary>
    public bool MayActFor(Guid memberId) => Can(Ability.BookForOthers) || (Can(Ability.BookForSelf) && MemberId == memberId);

    /// <summary>Whether this person may see who comes to a class: all classes, or only those they teach (R004).</summary>
    public bool MaySeeRosterOf(Guid? teacherId) =>
        Can(Ability.SeeAllRosters) || (Can(Ability.SeeOwnRosters) && teacherId is not null && teacherId == TeacherId);
}
