using StudioPortal.Domain.CheckIns;
using StudioPortal.Infrastructure.CheckIns;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.CheckIns;

public class CodeTests : InAStudio
{
    [Fact]
    public async Task A_member_s_code_checks_in_to_the_class_that_is_due()
    {
        var (booking, member) = await DueAt(new(10, 0));

        (await Studio.Scan(member.Member.Code.ToLowerInvariant())).ShouldSucceed().BookingId.ShouldBe(booking);
    }

    [Fact]
    public async Task A_card_s_number_does_the_same()
    {
        var (booking, member) = await DueAt(new(10, 0));

        (await Studio.Scan((await Studio.CardOf(member.CardId)).Number)).ShouldSucceed().BookingId.ShouldBe(booking);
    }

    [Fact]
    public async Task A_code_scanned_twice_deducts_once_even_with_another_class_later_that_day()
    {
        var (first, member) = await DueAt(new(10, 0));
        (await Studio.Book(await Studio.Session(at: new(18, 0)), member.Id)).ShouldSucceed();
        (await Studio.Scan(member.Member.Code)).ShouldSucceed();

        (await Studio.Scan(member.Member.Code)).ShouldSucceed().BookingId.ShouldBe(first);
        (await Studio.CardOf(member.CardId)).Left.ShouldBe(9);
    }

    [Fact]
    public async Task A_class_that_is_over_is_not_due_any_more()
    {
        var (_, member) = await DueAt(new(10, 0));
        Studio.Clock.Advance(TimeSpan.FromHours(1));

        (await Studio.Scan(member.Member.Code)).ShouldBeRefused(CheckInRefusals.NothingDue);
    }

    [Fact]
    public async Task The_next_class_is_due_when_the_first_is_over()
    {
        var (_, member) = await DueAt(new(10, 0));
        var second = (await Studio.Book(await Studio.Session(at: new(11, 0)), member.Id)).ShouldSucceed();
        Studio.Clock.Advance(TimeSpan.FromHours(1));

        (await Studio.Scan(member.Member.Code)).ShouldSucceed().BookingId.ShouldBe(second.Id);
    }

    [Fact]
    public async Task A_scan_repeated_later_in_the_day_does_not_deduct_for_the_next_class()
    {
        var (first, member) = await DueAt(new(10, 0));
        (await Studio.Book(await Studio.Session(at: new(11, 0)), member.Id)).ShouldSucceed();
        var key = Guid.NewGuid();
        (await ScanAs(key, member.Member.Code)).ShouldSucceed();
        Studio.Clock.Advance(TimeSpan.FromHours(1));

        (await ScanAs(key, member.Member.Code)).ShouldSucceed().BookingId.ShouldBe(first);
        (await Studio.CardOf(member.CardId)).Left.ShouldBe(9);
    }

    [Fact]
    public async Task The_key_of_one_scan_is_not_good_for_another_s_code()
    {
        var ((_, member), key) = (await DueAt(new(10, 0)), Guid.NewGuid());
        (await ScanAs(key, member.Member.Code)).ShouldSucceed();

        (await ScanAs(key, (await Studio.Member()).Member.Code)).ShouldBeRefused("idempotency-key-reused");
    }

    Task<StudioPortal.Domain.Shared.Outcome<CheckInReceipt>> ScanAs(Guid key, string code) => Studio.Get<CheckInByCode>().ExecuteAsync(A.Desk, code, key);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("NOBODYSCODE2")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("' OR 1=1 --")]
    public async Task A_code_of_nobody_is_unknown(string code) => (await Studio.Scan(code)).ShouldBeRefused(CheckInRefusals.CodeUnknown);

    async Task<(Guid Booking, MemberWithCard Member)> DueAt(TimeOnly at)
    {
        var (session, member) = (await Studio.Session(at: at), await Studio.Member());
        var booking = (await Studio.Book(session, member.Id)).ShouldSucceed();
        await Studio.WhenItBegins(session);
        return (booking.Id, member);
    }
}
