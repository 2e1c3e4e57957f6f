using StudioPortal.Infrastructure.Members;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Members;

public class MemberSearchTests : InAStudio
{
    [Theory]
    [InlineData("周美云")]
    [InlineData("周")]
    [InlineData("美云")]
    [InlineData("周美雲")]
    [InlineData("zhoumeiyun")]
    [InlineData("zhou mei")]
    [InlineData("zmy")]
    [InlineData("13800133862")]
    [InlineData("138 0013")]
    [InlineData("+86 138 0013 3862")]
    [InlineData("3862")]
    [InlineData("M-00001")]
    [InlineData("00001")]
    [InlineData("may@")]
    public async Task A_member_is_found_by_whatever_the_desk_types(string typed)
    {
        var id = await Register("周美云");

        (await Search(typed)).ShouldBe([id]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("周美人")]
    [InlineData("0013")]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("' OR 1=1 --")]
    public async Task Nothing_else_finds_the_member(string typed)
    {
        await Register("周美云");

        (await Search(typed)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("周")]
    [InlineData("周𠮷")]
    [InlineData("𠮷")]
    public async Task A_rare_character_is_found_by_what_stands_before_it(string typed)
    {
        var id = await Register("周𠮷野");

        (await Search(typed)).ShouldBe([id]);
    }

    [Fact]
    public async Task Several_of_one_name_are_all_found_up_to_the_limit()
    {
        foreach (var _ in Enumerable.Range(0, 5)) await Studio.Member("周美云");

        (await Search("zhou")).Count.ShouldBe(5);
        (await Studio.Get<MemberQueries>().SearchAsync("zhou", limit: 3)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_list_has_the_newest_first_page_by_page()
    {
        foreach (var _ in Enumerable.Range(0, 5)) await Studio.Member();

        var page = await Studio.Get<MemberQueries>().PageAsync(2, 2);
        (page.Total, string.Join(' ', page.Rows.Select(row => row.Number))).ShouldBe((5, "M-00003 M-00002"));
    }

    [Fact]
    public async Task A_member_s_bookings_come_in_order_of_time_with_the_turn_of_those_waiting()
    {
        var (late, early, member) = (await Studio.Session(capacity: 1, at: new(18, 0)), await Studio.Session(at: new(8, 0)), await Studio.Member());
        await Studio.Booked(late);
        foreach (var session in new[] { late, early }) (await Studio.Book(session, member.Id, wait: true)).ShouldSucceed();

        var bookings = await Studio.Get<MemberQueries>().BookingsAsync(member.Id, A.Today, A.Today.AddDays(7));
        bookings.Select(one => (one.SessionId, one.Position)).ShouldBe([(early, null), (late, 1)]);
    }

    async Task<Guid> Register(string name)
    {
        var details = A.Details(name) with { Phone = A.Phone("13800133862"), Email = "may@example.com" };
        return (await Studio.Get<RegisterMember>().ExecuteAsync(A.Desk, details)).ShouldSucceed().Id;
    }

    async Task<IReadOnlyList<Guid>> Search(string typed) => [.. (await Studio.Get<MemberQueries>().SearchAsync(typed)).Select(row => row.Id)];
}
