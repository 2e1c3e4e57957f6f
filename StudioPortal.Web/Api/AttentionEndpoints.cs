using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Identity;
using StudioPortal.Infrastructure.Cards;

namespace StudioPortal.Web.Api;

/// <summary>A card that is brought up.</summary>
/// <param name="Left">Classes, minutes or minor units left; null on a period card.</param>
/// <param name="ExpiresOn">Its last valid day, or that of credits which expire before it.</param>
/// <param name="LastSeenOn">The day of the holder's last visit; null when there was none.</param>
public sealed record AttentionView(
    Guid CardId, string Number, string Plan, CardKind Kind, int? Left, DateOnly ExpiresOn, Guid MemberId, string MemberNumber, string Member, DateOnly? LastSeenOn)
{
    public static AttentionView Of(AttentionRow row, ApiCall call) => new(
        row.Card.Id, row.Card.Number, call.Named(row.Card.Plan), row.Card.Kind, row.Card.Kind == CardKind.Period ? null : row.Card.Left, row.On,
        row.Card.MemberId, row.Card.MemberNumber, row.Card.MemberName, row.LastSeenOn);
}

/// <summary>Cards that expire soon, have few left or are not used (I05).</summary>
static class AttentionEndpoints
{
    const int MostDays = 366;

    public static void MapAttention(this RouteGroupBuilder api) =>
        api.MapGet("/cards/attention", ListAsync).Can(Ability.SeeCards).Answers<AttentionView[]>().WithTags("Cards")
            .As("listCardsForAttention", "Valid cards that expire soon (ending, within so many days), have few left (fewLeft), or whose holder has not come for so many days (unseen).");

    static async Task<IResult> ListAsync(
        ApiCall call, string? list, int? days, [AsParameters] Paging paging, AttentionQueries attention, CancellationToken cancel)
    {
        if (paging.Faults is { } wrong) return call.Refuse(wrong);
        var faults = new Faults().When(list is null, "list", "list-missing").When(days is < 1 or > MostDays, "days", "days-invalid");
        var kind = faults.OneOf<AttentionKind>(list, "list") ?? AttentionKind.Ending;
        if (faults.OrNull() is not null) return call.Refuse(faults);
        var usual = kind == AttentionKind.Unseen ? CardAttention.UnseenDays[1] : CardAttention.EndingDays;
        var page = await attention.PageAsync(kind, days ?? usual, paging.Number, paging.Size, cancel);
        return call.List(page.Rows.Select(row => AttentionView.Of(row, call)), page.Total);
    }
}
