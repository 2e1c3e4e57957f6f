namespace StudioPortal.Domain.Identity;

/// <summary>One thing that can be allowed (R002). Each is the name of a policy on pages, endpoints and hub methods.</summary>
public enum Ability
{
    /// <summary>The day's classes with their numbers, never a name.</summary>
    SeeBoard,
    SeeToday,
    SeeAttendance,
    SeeSchedule,
    ManageSchedule,
    SeeCatalogue,
    ManageCatalogue,
    SeeAllRosters,
    SeeOwnRosters,

    /// <summary>The page of rosters; which ones is asked again for each class (R004).</summary>
    SeeRosters,
    CheckIn,
    UndoCheckIn,
    BookForOthers,
    BookForSelf,
    SeeMembers,
    EditMembers,
    SeeCards,
    IssueCards,

    /// <summary>The sales of a day and what was counted.</summary>
    SeeTakings,
    CloseTakings,
    /// <summary>Against the rest of an old card.</summary>
    UpgradeCards,

    /// <summary>Money back for what is left of a card.</summary>
    RefundCards,

    /// <summary>As if a wrong card had never been sold.</summary>
    VoidSales,

    /// <summary>Freeze as the plan allows, hand over, share, replace a lost number.</summary>
    ChangeCards,

    /// <summary>Also to freeze beyond what the plan allows.</summary>
    ExtendCards,
    GrantCredits,
    CorrectLedger,
    ManagePlans,

    /// <summary>Lets late cancellations and no-shows off (I02).</summary>
    ReviewPenalties,
    ManageStudio,
    ManageAccounts,
    ManageDevices,
    SeeProof,
    ManageOwnAccount,
}
