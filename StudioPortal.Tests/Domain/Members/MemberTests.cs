using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.Members;

public class MemberTests
{
    [Theory]
    [InlineData("周美云")]
    [InlineData("Anne-Marie O’Brien")]
    [InlineData("محمد علي")]
    [InlineData("שרה כהן")]
    [InlineData("美云🧘‍♀️")]
    [InlineData("𠮷野家")]
    public void Any_script_and_any_emoji_makes_a_name(string name) => Register(A.Details(name)).ShouldSucceed().Name.ShouldBe(name);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u3000")]
    [InlineData("周\u0000云")]
    [InlineData("周\n云")]
    [InlineData("周\u0007云")]
    [InlineData("\u200B\u200D")]
    public void A_name_is_visible_and_has_no_control_characters(string name) =>
        Register(A.Details(name)).ShouldBeRefused(MemberRefusals.NameMissing);

    [Fact]
    public void A_name_is_at_most_eighty_long()
    {
        Register(A.Details(new('云', 80))).ShouldSucceed();

        Register(A.Details(new('云', 81))).ShouldBeRefused(MemberRefusals.NameMissing);
    }

    [Fact]
    public void A_name_is_kept_without_spaces_around() => Register(A.Details("  周美云 ")).ShouldSucceed().Name.ShouldBe("周美云");

    [Fact]
    public void A_member_without_a_phone_is_refused() =>
        Register(A.Details() with { Phone = default }).ShouldBeRefused(MemberRefusals.PhoneInvalid);

    [Theory]
    [InlineData("may")]
    [InlineData("may@")]
    [InlineData("@example.com")]
    [InlineData("may@example")]
    [InlineData("may@@example.com")]
    [InlineData("may zhou@example.com")]
    [InlineData("may@example..com")]
    [InlineData("may@example.com, eve@example.com")]
    public void An_e_mail_that_cannot_be_one_is_refused(string email) =>
        Register(A.Details() with { Email = email }).ShouldBeRefused(MemberRefusals.EmailInvalid);

    [Fact]
    public void An_e_mail_is_at_most_254_long() =>
        Register(A.Details() with { Email = $"{new string('a', 250)}@a.cn" }).ShouldBeRefused(MemberRefusals.EmailInvalid);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void An_e_mail_may_be_left_blank(string? email) => Register(A.Details() with { Email = email }).ShouldSucceed().Email.ShouldBeNull();

    [Fact]
    public void A_birthday_is_neither_in_the_future_nor_before_1900()
    {
        Register(A.Details() with { BirthOn = A.Today.AddDays(1) }).ShouldBeRefused(MemberRefusals.BirthdayInvalid);
        Register(A.Details() with { BirthOn = new(1899, 12, 31) }).ShouldBeRefused(MemberRefusals.BirthdayInvalid);

        Register(A.Details() with { BirthOn = new(2000, 2, 29) }).ShouldSucceed();
    }

    [Theory]
    [InlineData(1, "M-00001")]
    [InlineData(1827, "M-01827")]
    [InlineData(123456, "M-123456")]
    public void A_member_s_number_has_at_least_five_digits(int number, string written) => MemberNumber.Of(number).ShouldBe(written);

    [Fact]
    public void A_code_cannot_be_mistaken_and_is_hardly_given_twice()
    {
        var codes = Enumerable.Range(0, 1000).Select(_ => MemberCode.New()).ToList();

        codes.ShouldBeUnique();
        codes.ShouldAllBe(code => code.Length == MemberCode.Length && !code.Any(letter => "01OIL".Contains(letter)));
    }

    [Fact]
    public void A_code_is_read_whatever_spaces_hyphens_and_case_it_comes_with() =>
        MemberCode.Normalise(" abcd-efgh jkmn\n").ShouldBe("ABCDEFGHJKMN");

    [Fact]
    public void A_demonstration_gives_the_same_codes_every_time() =>
        MemberCode.From(new Random(7)).ShouldBe(MemberCode.From(new Random(7)));

    [Fact]
    public void A_member_is_blocked_for_a_reason_until_unblocked()
    {
        var member = A.Member();
        member.Block(" ", A.Now).ShouldBeRefused(MemberRefusals.ReasonMissing);
        member.Block("欠费", A.Now).ShouldSucceed();
        (member.IsBlocked, member.BlockedFor, member.BlockedAt).ShouldBe((true, "欠费", A.Now));

        member.Unblock();
        (member.IsBlocked, member.BlockedFor).ShouldBe((false, null));
    }

    [Fact]
    public void Changing_obeys_the_rules_of_registering()
    {
        var member = A.Member();
        member.Change(A.Details(" "), A.Today).ShouldBeRefused(MemberRefusals.NameMissing);
        member.Change(A.Details("周美") with { Sex = Sex.Female, Cautions = Caution.Knee | Caution.Neck }, A.Today).ShouldSucceed();

        (member.Name, member.Sex, member.Cautions).ShouldBe(("周美", Sex.Female, Caution.Knee | Caution.Neck));
    }

    static Outcome<Member> Register(MemberDetails details) => Member.Register(Guid.NewGuid(), 1, MemberCode.New(), details, A.Today);
}
