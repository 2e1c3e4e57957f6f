using StudioPortal.Domain.Members;

namespace StudioPortal.Domain.Bookings;

/// <summary>How lapses stop a member's bookings.</summary>
public sealed partial class Penalty
{
    /// <summary>
    /// Once applied, stops the member's bookings when with this one as many lapses of its kind stand within the days as the policy
    /// allows (I02): from today for so many days more. A block that someone set, or one that lasts longer, stays as it is. Returns
    /// whether it blocked.
    /// </summary>
    /// <param name="policy">The one it is by.</param>
    /// <param name="lapses">The member's lapses of its kind; this one may be among them.</param>
    /// <param name="today">The studio's day.</param>
    public bool Block(Member member, CancellationPolicy policy, IEnumerable<Penalty> lapses, DateOnly today, DateTime now)
    {
        var follows = policy.After(Kind);
        if (State != PenaltyState.Applied || !Reaches(follows, lapses)) return false;
        var until = today.AddDays(follows.BlockDays);
        if (member.IsBlocked && (member.LapseBlock is null || member.BlockedUntil >= until)) return false;
        member.Block(new LapseBlock(Kind == LapseKind.NoShow, follows.BlockAfter!.Value, follows.WithinDays).Code, now, until);
        return true;
    }

    /// <summary>
    /// Whether the block that this one brought about has lost one of its lapses since, so that too few stand (I02): then bookings are
    /// taken again.
    /// </summary>
    public bool Unblock(Member member, CancellationPolicy policy, IEnumerable<Penalty> lapses)
    {
        if (!BroughtAbout(member) || Reaches(policy.After(Kind), lapses)) return false;
        member.Unblock();
        return true;
    }

    /// <summary>Whether the block that the member is under began with this one.</summary>
    public bool BroughtAbout(Member member) =>
        member.LapseBlock is { } block && block.IsForNoShows == (Kind == LapseKind.NoShow) && State == PenaltyState.Applied && DecidedAt == member.BlockedAt;

    /// <summary>How many lapses of this kind stand up to this one within so many days; what was waived does not count.</summary>
    public int Standing(int withinDays, IEnumerable<Penalty> lapses) => lapses.Append(this).DistinctBy(one => one.Id)
        .Count(one => one.MemberId == MemberId && one.Kind == Kind && one.State != PenaltyState.Waived && one.At <= At && one.At > At.AddDays(-withinDays));

    bool Reaches(Consequence follows, IEnumerable<Penalty> lapses) =>
        follows.BlockAfter is { } times && Standing(follows.WithinDays, lapses) >= times;
}
