using Microsoft.EntityFrameworkCore;
using StudioPortal.Infrastructure.Members;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Members;

public sealed class MemberSearchRankTests : InAStudio
{
    MemberQueries Members => Studio.Get<MemberQueries>();

    [Fact]
    public async Task Who_is_meant_exactly_comes_first_then_whose_name_begins_so_then_given_names()
    {
        foreach (var name in new[] { "陈丽娜", "丁丽", "李想", "李" }) await Studio.Member(name);

        (await Members.SearchAsync("li")).Select(row => row.Name).ShouldBe(["李", "李想", "丁丽", "陈丽娜"]);
    }

    [Fact]
    public async Task A_member_is_found_once_however_many_keys_match()
    {
        await Studio.Member("周周周");

        (await Members.SearchAsync("z")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_code_and_a_card_number_name_their_member()
    {
        var member = await Studio.Member();
        var number = (await Studio.CardOf(member.CardId)).Number;

        (await Members.OfCodeAsync(member.Member.Code.ToLowerInvariant())).ShouldBe(member.Id);
        (await Members.OfCodeAsync(number)).ShouldBe(member.Id);
    }

    [Theory]
    [InlineData("周")]
    [InlineData("zmy")]
    [InlineData("M-0")]
    public async Task Part_of_a_name_or_number_names_nobody_to_those_who_may_not_search(string typed)
    {
        await Studio.Member();

        (await Members.ExactlyAsync(typed, "CN")).ShouldBeNull();
    }

    [Fact]
    public async Task A_whole_phone_names_the_member_and_a_number_that_can_be_counted_up_does_not()
    {
        var member = await Studio.Member();

        (await Members.ExactlyAsync(member.Member.Number, "CN")).ShouldBeNull();
        (await Members.ExactlyAsync(member.Member.Phone[3..], "CN")).ShouldNotBeNull().Id.ShouldBe(member.Id);
    }

    [Fact]
    public async Task The_search_asks_the_index()
    {
        Assert.SkipUnless(TestDatabase.IsSqlite, "The plan of the other database reads differently.");
        await using var db = Studio.Read();

        (await PlanAsync(MemberSearch.Of(db, "zmy"))).ShouldContain("SEARCH m USING COVERING INDEX");
    }

    async Task<string> PlanAsync(IQueryable<Hit> query)
    {
        await using var db = Studio.Read();
        var command = db.Database.GetDbConnection().CreateCommand();
        using var asked = query.CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + asked.CommandText;
        foreach (System.Data.Common.DbParameter parameter in asked.Parameters)
        {
            var copy = command.CreateParameter();
            (copy.ParameterName, copy.Value) = (parameter.ParameterName, parameter.Value);
            command.Parameters.Add(copy);
        }

        await db.Database.OpenConnectionAsync();
        await using var reader = await command.ExecuteReaderAsync();
        List<string> steps = [];
        while (await reader.ReadAsync()) steps.Add(reader.GetString(3));
        return string.Join('\n', steps);
    }
}
