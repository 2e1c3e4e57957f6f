using static StudioPortal.Domain.Identity.Ability;

namespace StudioPortal.Domain.Identity;

/// <summary>Who may do what (R002, R003, R004, R007): the one table that every page, endpoint, hub and export obeys.</summary>
public static class AbilityTable
{
    static readonly Dictionary<Role, HashSet<Ability>> Table = new()
    {
        [Role.Administrator] = [.. Enum.GetValues<Ability>().Except([BookForSelf])],
        [Role.Manager] =
        [
            SeeBoard, SeeToday, SeeAttendance, SeeSchedule, ManageSchedule, SeeCatalogue, ManageCatalogue, SeeAllRosters, SeeRosters,
            ChangeCards, ExtendCards, GrantCredits, CorrectLedger, UpgradeCards, RefundCards, VoidSales,
            CheckIn, UndoCheckIn, BookForOthers, SeeMembers, EditMembers, SeeCards, IssueCards, SeeTakings, CloseTakings, ManagePlans, ReviewPenalties,
            ManageStudio, ManageDevices, SeeProof, ManageOwnAccount,
        ],
        [Role.FrontDesk] =
        [
            SeeBoard, SeeToday, SeeSchedule, SeeCatalogue, SeeAllRosters, SeeRosters, CheckIn, UndoCheckIn, BookForOthers, SeeMembers,
            EditMembers, SeeCards, IssueCards, SeeTakings, ManageOwnAccount,
            ChangeCards, UpgradeCards,
        ],
        [Role.Teacher] = [SeeBoard, SeeSchedule, SeeCatalogue, SeeOwnRosters, SeeRosters, CheckIn, UndoCheckIn, ManageOwnAccount],
        [Role.Member] = [SeeBoard, SeeCatalogue, BookForSelf, ManageOwnAccount],
        [Role.Display] = [SeeBoard],
    };

    public static bool Allows(Role role, Ability ability) => Table[role].Contains(ability);

    public static IReadOnlySet<Ability> Of(Role role) => Table[role];
}
