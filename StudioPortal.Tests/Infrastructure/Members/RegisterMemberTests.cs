using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Members;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Members;

public class RegisterMemberTests : InAStudio
{
    [Fact]
    public async Task New_members_get_numbers_one_after_another() =>
        new[] { await Number(), await Number(), await Number() }.ShouldBe(["M-00001", "M-00002", "M-00003"]);

    [Fact]
    public async Task Many_registered_at_once_each_get_a_number_and_a_code_of_their_own()
    {
        var members = (await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Register(A.Details())))).Select(one => one.ShouldSucceed()).ToList();

        members.Select(member => member.Number).Order().ShouldBe(Enumerable.Range(1, 40).Select(MemberNumber.Of));
        members.Select(member => member.Code).ShouldBeUnique();
    }

    [Fact]
    public async Task A_file_keeps_what_was_asked_at_the_desk()
    {
        var details = A.Details("美云🧘") with { Sex = Sex.Female, BirthOn = new(2000, 2, 29), Email = "may@example.com", Cautions = Caution.Knee };
        var member = (await Studio.Get<MemberQueries>().FindAsync((await Register(details)).ShouldSucceed().Id))!;

        (member.Name, member.Phone, member.Sex, member.BirthOn).ShouldBe(("美云🧘", details.Phone.Value, Sex.Female, new(2000, 2, 29)));
        (member.Email, member.Cautions, member.JoinedOn).ShouldBe(("may@example.com", Caution.Knee, A.Today));
    }

    [Fact]
    public async Task One_phone_has_one_file_and_the_refusal_says_whose()
    {
        var first = (await Register(A.Details())).ShouldSucceed();
        var refused = await Register(A.Details("陈怡君") with { Phone = A.Phone(first.Phone) });

        refused.ShouldBeRefused("phone-taken");
        refused.Refusal!.Values.ShouldBe([first.Number, first.Name]);
    }

    [Fact]
    public async Task One_phone_sent_twenty_times_at_once_makes_one_file()
    {
        var details = A.Details();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Register(details)));

        outcomes.Count(outcome => !outcome.IsRefused).ShouldBe(1);
    }

    [Fact]
    public async Task A_refused_registration_uses_up_no_number()
    {
        await Register(A.Details(" "));

        (await Number()).ShouldBe("M-00001");
    }

    [Fact]
    public async Task The_same_key_again_returns_the_first_file_and_for_another_person_is_refused()
    {
        var (details, key) = (A.Details(), Guid.NewGuid());
        var first = (await Register(details, key)).ShouldSucceed();

        (await Register(details, key)).ShouldSucceed().Number.ShouldBe(first.Number);
        (await Register(A.Details("陈怡君"), key)).ShouldBeRefused(BookingRefusals.KeyReused);
    }

    [Fact]
    public async Task The_same_key_again_returns_the_first_file_even_with_another_phone_since()
    {
        var (details, key) = (A.Details(), Guid.NewGuid());
        var first = (await Register(details, key)).ShouldSucceed();
        (await Studio.Get<ChangeMember>().ExecuteAsync(A.Desk, first.Id, one => new(one.Name, A.NewPhone()))).ShouldSucceed();

        (await Register(details, key)).ShouldSucceed().Id.ShouldBe(first.Id);
    }

    [Fact]
    public async Task A_change_seen_on_an_older_state_is_refused()
    {
        var member = (await Register(A.Details())).ShouldSucceed();
        (await Change(member.Id, "陈怡君", member.Version)).ShouldSucceed();

        (await Change(member.Id, "周美", member.Version)).ShouldBeRefused(StorageRefusals.ChangedMeanwhile);
    }

    [Fact]
    public async Task A_changed_name_is_found_and_the_old_one_is_not()
    {
        var member = (await Register(A.Details("周美云"))).ShouldSucceed();
        (await Change(member.Id, "陈怡君")).ShouldSucceed();

        (await Studio.Get<MemberQueries>().SearchAsync("chenyi")).ShouldHaveSingleItem().Id.ShouldBe(member.Id);
        (await Studio.Get<MemberQueries>().SearchAsync("zhou")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_changes_to_the_phone_of_another()
    {
        var (first, second) = ((await Register(A.Details())).ShouldSucceed(), (await Register(A.Details())).ShouldSucceed());
        var outcome = await Studio.Get<ChangeMember>().ExecuteAsync(A.Desk, second.Id, one => new(one.Name, A.Phone(first.Phone)));

        outcome.ShouldBeRefused("phone-taken");
    }

    [Fact]
    public async Task A_blocked_member_books_again_once_unblocked()
    {
        var (session, member) = (await Studio.Session(), await Studio.Member());
        (await Studio.Get<BlockMember>().ExecuteAsync(A.Manager, member.Id, "欠费")).ShouldSucceed();
        (await Studio.Book(session, member.Id)).ShouldBeRefused("member-blocked");
        (await Studio.Get<BlockMember>().ExecuteAsync(A.Manager, member.Id, null)).ShouldSucceed();

        (await Studio.Book(session, member.Id)).ShouldSucceed();
    }

    Task<Outcome<Member>> Register(MemberDetails details, Guid? id = null) => Studio.Get<RegisterMember>().ExecuteAsync(A.Desk, details, id);

    async Task<string> Number() => (await Register(A.Details())).ShouldSucceed().Number;

    Task<Outcome<Member>> Change(Guid id, string name, int? seen = null) =>
        Studio.Get<ChangeMember>().ExecuteAsync(A.Desk, id, one => new(name, A.Phone(one.Phone)), seen);
}
