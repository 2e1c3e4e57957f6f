using StudioPortal.Infrastructure.Identity;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Infrastructure.Reports;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Reports;

public class TodosTests
{
    static readonly TodayFacts Nothing = new(Rows.Times("18:00"), [], new(0, 0, []), [], [], [], HasMembers: true);

    [Fact]
    public void A_studio_in_order_waits_for_nobody() => Of(Nothing).ShouldBeEmpty();

    [Fact]
    public void A_class_without_a_teacher_waits_for_one() =>
        Kinds(Ahead(Rows.At("18:00") with { TeacherId = null })).ShouldBe([TodoKind.NoTeacher]);

    [Fact]
    public void A_class_that_is_over_or_cancelled_needs_no_teacher() =>
        Kinds(Ahead(Rows.At("06:00") with { TeacherId = null }, Rows.At("18:00", cancelled: true) with { TeacherId = null }, Rows.At("19:00"))).ShouldBeEmpty();

    [Fact]
    public void Two_classes_in_one_room_at_one_time_clash()
    {
        var room = Guid.NewGuid();

        Kinds(Ahead(Rows.At("18:00", room: room), Rows.At("18:30", room: room))).ShouldBe([TodoKind.RoomClash]);
    }

    [Fact]
    public void A_class_that_begins_when_the_other_ends_does_not_clash()
    {
        var room = Guid.NewGuid();

        Kinds(Ahead(Rows.At("18:00", room: room), Rows.At("19:00", room: room))).ShouldBeEmpty();
    }

    [Fact]
    public void A_teacher_of_two_classes_at_one_time_clashes()
    {
        var row = Rows.At("18:00");

        Kinds(Ahead(row, Rows.At("18:30") with { TeacherId = row.TeacherId })).ShouldBe([TodoKind.TeacherClash]);
    }

    [Fact]
    public void Two_classes_without_a_teacher_do_not_share_one() =>
        Kinds(Ahead(Rows.At("18:00") with { TeacherId = null }, Rows.At("18:30") with { TeacherId = null })).ShouldNotContain(TodoKind.TeacherClash);

    [Fact]
    public void People_of_a_cancelled_class_wait_until_they_booked_another()
    {
        var row = Rows.At("18:00", cancelled: true);
        var todo = Of(Ahead(row, Rows.At("19:00")) with { Stranded = [new(row.Id, 6)] }).Single();

        (todo.Kind, todo.Count, todo.Class).ShouldBe((TodoKind.Stranded, 6, row));
    }

    [Fact]
    public void A_screen_that_is_behind_is_brought_up_and_one_that_is_not_is_left_alone() =>
        Of(Nothing with { Screens = [new(Guid.NewGuid(), "入口", A.Now, false), new(Guid.NewGuid(), "二楼", A.Now, true)] }).Single().Screen!.Name.ShouldBe("二楼");

    [Fact]
    public void Ending_cards_and_certificates_wait() =>
        Kinds(Nothing with { Cards = new(9, 4, []), Certificates = [new(Guid.NewGuid(), Rows.Name, "RYT 200", A.Today.AddDays(3))] })
            .ShouldBe([TodoKind.CardsEnding, TodoKind.CertificateEnding]);

    [Fact]
    public void A_new_studio_is_led_to_its_first_member_and_its_first_class() =>
        Kinds(Nothing with { Ahead = [], HasMembers = false }).ShouldBe([TodoKind.NoMembers, TodoKind.NoClasses]);

    [Fact]
    public void The_front_desk_is_not_shown_what_only_a_manager_can_do()
    {
        var facts = Ahead(Rows.At("18:00") with { TeacherId = null }) with { Cards = new(1, 0, []) };

        Todos.Of(facts, A.Desk, A.Now).Select(todo => todo.Kind).ShouldBe([TodoKind.CardsEnding]);
    }

    [Fact]
    public void What_presses_most_comes_first()
    {
        var row = Rows.At("18:00") with { TeacherId = null };
        var clash = Rows.At("18:30", room: row.RoomId);

        Kinds(Ahead(row, clash) with { Cards = new(1, 0, []) }).ShouldBe([TodoKind.RoomClash, TodoKind.NoTeacher, TodoKind.CardsEnding]);
    }

    static TodayFacts Ahead(params BoardRow[] rows) => Nothing with { Ahead = rows };

    static IReadOnlyList<Todo> Of(TodayFacts facts) => Todos.Of(facts, A.Manager, A.Now);

    static IEnumerable<TodoKind> Kinds(TodayFacts facts) => Of(facts).Select(todo => todo.Kind);
}
