using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Shared;
using StudioPortal.Tests.Support;
using static StudioPortal.Domain.Identity.Ability;

namespace StudioPortal.Tests.Domain.Identity;

public class AbilityTests
{
    static readonly Guid Mine = Guid.NewGuid();

    [Fact]
    public void Every_role_has_a_row_in_the_table() => Enum.GetValues<Role>().ShouldAllBe(role => AbilityTable.Of(role).Count > 0);

    [Fact]
    public void An_administrator_may_do_everything_but_book_as_a_member() =>
        Enum.GetValues<Ability>().Except(AbilityTable.Of(Role.Administrator)).ShouldBe([BookForSelf]);

    [Fact]
    public void A_manager_runs_the_studio_but_gives_out_no_accounts()
    {
        AbilityTable.Allows(Role.Manager, ManageStudio).ShouldBeTrue();

        AbilityTable.Allows(Role.Manager, ManageAccounts).ShouldBeFalse();
    }

    [Fact]
    public void The_front_desk_enters_members_and_bookings_and_changes_no_schedule()
    {
        new[] { EditMembers, BookForOthers, CheckIn, UndoCheckIn, IssueCards }.ShouldAllBe(ability => AbilityTable.Allows(Role.FrontDesk, ability));

        new[] { ManageSchedule, ManagePlans, ManageStudio, ManageAccounts, SeeAttendance }.ShouldAllBe(ability => !AbilityTable.Allows(Role.FrontDesk, ability));
    }

    [Fact]
    public void The_desk_changes_cards_by_their_plan_and_gives_nothing_away()
    {
        AbilityTable.Allows(Role.FrontDesk, ChangeCards).ShouldBeTrue();

        new[] { ExtendCards, GrantCredits, CorrectLedger }.ShouldAllBe(ability => !AbilityTable.Allows(Role.FrontDesk, ability) && AbilityTable.Allows(Role.Manager, ability));
    }

    [Fact]
    public void A_teacher_sees_only_the_rosters_of_their_own_classes()
    {
        A.Teaching(Mine).MaySeeRosterOf(Mine).ShouldBeTrue();
        A.Teaching(Mine).MaySeeRosterOf(Guid.NewGuid()).ShouldBeFalse();

        A.Teaching(Mine).MaySeeRosterOf(null).ShouldBeFalse();
    }

    [Fact]
    public void A_teacher_whose_account_names_no_teacher_sees_no_roster() =>
        (A.Teaching(Mine) with { TeacherId = null }).MaySeeRosterOf(null).ShouldBeFalse();

    [Fact]
    public void A_teacher_sees_no_member_list_and_no_cards_and_books_for_nobody() =>
        new[] { SeeMembers, EditMembers, SeeCards, SeeAllRosters, BookForOthers, BookForSelf }
            .ShouldAllBe(ability => !AbilityTable.Allows(Role.Teacher, ability));

    [Fact]
    public void A_member_acts_only_for_themselves()
    {
        A.Being(Mine).MayActFor(Mine).ShouldBeTrue();

        A.Being(Mine).MayActFor(Guid.NewGuid()).ShouldBeFalse();
    }

    [Fact]
    public void The_desk_acts_for_every_member_and_sees_every_roster()
    {
        A.Desk.MayActFor(Guid.NewGuid()).ShouldBeTrue();

        A.Desk.MaySeeRosterOf(null).ShouldBeTrue();
    }

    [Fact]
    public void A_screen_sees_the_board_and_nothing_else() => AbilityTable.Of(Role.Display).ShouldBe([SeeBoard]);

    [Fact]
    public void A_screen_sees_no_roster_and_acts_for_nobody() =>
        (A.Display.MaySeeRosterOf(Mine) || A.Display.MayActFor(Mine)).ShouldBeFalse();

    [Fact]
    public void The_product_itself_may_do_what_an_administrator_may() => Actor.System.Can(ManageAccounts).ShouldBeTrue();
}
