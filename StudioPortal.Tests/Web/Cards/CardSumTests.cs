using StudioPortal.Infrastructure.Cards;
using StudioPortal.Tests.Support;
using StudioPortal.Web.Features.Cards;

namespace StudioPortal.Tests.Web.Cards;

public sealed class CardSumTests : InAStudio
{
    [Fact]
    public async Task What_was_bought_less_what_was_attended_is_what_is_left()
    {
        var (sum, _) = await AfterAsync(undo: false);

        (sum.Bought, sum.Attended, sum.Left).ShouldBe((10, 1, 9));
    }

    [Fact]
    public async Task A_check_in_that_was_taken_back_counts_for_nothing()
    {
        var (sum, _) = await AfterAsync(undo: true);

        (sum.Attended, sum.Left, sum.Held, sum.Free).ShouldBe((0, 10, 1, 9));
    }

    [Fact]
    public async Task Each_line_names_its_class_and_the_line_it_takes_back()
    {
        var (_, statement) = await AfterAsync(undo: true);

        statement.Lines.Select(line => line.Class?.Name.Name).ShouldBe(["哈他瑜伽", "哈他瑜伽", null]);
        statement.Lines.Select(line => line.Reverses?.Line).ShouldBe([2, null, null]);
    }

    async Task<(CardSum Sum, Statement Statement)> AfterAsync(bool undo)
    {
        var member = await Studio.Member();
        var session = await Studio.Session();
        var booking = (await Studio.Book(session, member.Id)).ShouldSucceed();
        await Studio.WhenItBegins(session);
        (await Studio.CheckIn(booking.Id)).ShouldSucceed();
        if (undo) (await Studio.Undo(booking.Id)).ShouldSucceed();
        var statement = (await Studio.Get<StatementQueries>().OfCardAsync(member.CardId))!;
        return (CardSum.Of(statement), statement);
    }
}
