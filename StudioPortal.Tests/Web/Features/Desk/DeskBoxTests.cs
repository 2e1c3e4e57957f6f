using StudioPortal.Domain.Members;
using StudioPortal.Infrastructure.CheckIns;
using StudioPortal.Tests.Support;
using StudioPortal.Web.Features.Desk;

namespace StudioPortal.Tests.Web.Features.Desk;

public sealed class DeskBoxTests
{
    readonly DeskBox _box = new();

    [Fact]
    public void Enter_checks_in_the_person_shown_for_the_text()
    {
        Found("zmy", Someone());

        _box.OnEnter("zmy", choices: 0).ShouldBe(EnterMeans.CheckIn);
    }

    [Fact]
    public void Enter_before_anyone_was_shown_only_looks()
    {
        Found("zm", Someone());
        _box.Type("zmy");

        _box.OnEnter("zmy", choices: 0).ShouldBe(EnterMeans.Show);
    }

    [Fact]
    public void A_whole_code_is_a_scan_however_it_was_typed() =>
        _box.OnEnter(MemberCode.New(), choices: 0).ShouldBe(EnterMeans.Scan);

    [Theory]
    [InlineData("1234567890")]
    [InlineData("abcd-efgh-2345")]
    public void A_card_number_and_a_code_with_hyphens_are_scans(string text) => _box.OnEnter(text, choices: 0).ShouldBe(EnterMeans.Scan);

    [Fact]
    public void Text_that_is_no_code_after_all_means_what_it_means_as_a_name()
    {
        Found("ouyangmengjie", Someone());

        _box.OnEnterTyped("ouyangmengjie").ShouldBe(EnterMeans.CheckIn);
    }

    [Fact]
    public void A_card_swiped_in_front_of_choices_is_no_choice() => _box.OnEnter("1234567890", choices: 4).ShouldBe(EnterMeans.Scan);

    [Theory]
    [InlineData("1", EnterMeans.Choose)]
    [InlineData("4", EnterMeans.Choose)]
    [InlineData("5", EnterMeans.Show)]
    [InlineData("", EnterMeans.Nothing)]
    public void In_front_of_choices_only_the_number_of_one_chooses(string text, EnterMeans means)
    {
        _box.Pick(Someone());

        _box.OnEnter(text, choices: 4).ShouldBe(means);
    }

    [Fact]
    public void Enter_pressed_again_after_a_check_in_does_nothing()
    {
        _box.Finish(Someone());

        _box.OnEnter("", choices: 0).ShouldBe(EnterMeans.Nothing);
    }

    [Fact]
    public void Enter_on_someone_picked_from_the_list_checks_in()
    {
        _box.Pick(Someone());

        _box.OnEnter("", choices: 0).ShouldBe(EnterMeans.CheckIn);
    }

    [Fact]
    public void Enter_in_an_empty_box_does_nothing() => _box.OnEnter("", choices: 0).ShouldBe(EnterMeans.Nothing);

    [Fact]
    public void An_answer_to_an_older_text_is_dropped()
    {
        _box.Type("zh");
        _box.Show("z", [Someone()]);

        _box.Person.ShouldBeNull();
    }

    [Fact]
    public void Arrows_go_round_the_matches()
    {
        var people = new[] { Someone(), Someone(), Someone() };
        Found("z", people);
        _box.Move(-1);

        _box.Person.ShouldBe(people[2]);
    }

    [Fact]
    public void Nobody_is_said_only_once_the_answer_is_there()
    {
        _box.Type("qqq");
        _box.FoundNobody.ShouldBeFalse();
        _box.Show("qqq", []);

        _box.FoundNobody.ShouldBeTrue();
    }

    void Found(string text, params DeskPerson[] people)
    {
        _box.Type(text);
        _box.Show(text, people);
    }

    static DeskPerson Someone() => new(A.Member(), [], []);
}
