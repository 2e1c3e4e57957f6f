using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Cards;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Cards;

public class CardPreviewTests : InAStudio
{
    static readonly DateOnly Ends = A.Today.AddDays(89);

    [Fact]
    public async Task A_freeze_says_the_new_last_day_and_the_classes_in_its_way_and_changes_nothing()
    {
        var member = await Studio.Member();
        (await Studio.Book(await Studio.Session(), member.Id)).ShouldSucceed();
        var lines = await Studio.JournalLines();
        var preview = await Previews.OfFreezeAsync(A.Manager, new(member.CardId, A.Today, A.Today.AddDays(6), null, BeyondPlan: true));

        (preview!.Refusal, preview.Days, preview.After.EndsOn).ShouldBe((null, 7, Ends.AddDays(7)));
        preview.InTheWay.ShouldHaveSingleItem().Day.ShouldBe(A.Today.AddDays(1));
        ((await Studio.CardOf(member.CardId)).EndsOn, await Studio.JournalLines()).ShouldBe((Ends, lines));
    }

    [Fact]
    public async Task What_would_be_refused_says_so_and_leaves_the_card_as_it_is()
    {
        var member = await Studio.Member();
        var preview = await Previews.OfFreezeAsync(A.Desk, new(member.CardId, A.Today, A.Today, null));

        preview!.Refusal.ShouldBeRefused(ChangeRefusals.FreezeNotOffered);
        preview.After.ShouldBe(preview.Before);
    }

    [Fact]
    public async Task Credits_and_their_taking_back_are_counted_beforehand()
    {
        var member = await Studio.Member();
        GrantCreditsRequest request = new(member.CardId, LotKind.Gift, 3, null, "生日");
        (await Previews.OfGrantAsync(A.Manager, request))!.After.Left.ShouldBe(13);
        var change = (await Studio.Get<GrantCredits>().ExecuteAsync(A.Manager, request)).ShouldSucceed();

        (await Previews.OfUndoAsync(A.Manager, member.CardId, change.Id))!.After.Left.ShouldBe(10);
        (await Studio.ReadAsync(db => db.CardChanges.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task An_unknown_card_has_no_preview() =>
        (await Previews.OfExtensionAsync(A.Manager, new(Guid.NewGuid(), A.Today.AddDays(300), null))).ShouldBeNull();

    CardPreviews Previews => Studio.Get<CardPreviews>();
}
