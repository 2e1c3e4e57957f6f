using System.Globalization;
using Microsoft.AspNetCore.Components;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Infrastructure.Members;
using StudioPortal.Web.Live;

namespace StudioPortal.Web.Features.Members;

public sealed partial class MemberFilePage
{
    enum MemberDialog { None, Edit }

    [CascadingParameter] public Actor? Actor { get; set; }
    [Parameter] public Guid Id { get; set; }

    MemberFile? file;
    MemberDialog dialog;
    MemberBooking? asked;
    string? refused;
    bool isMissing;

    bool MaySell => Actor?.Can(Ability.IssueCards) == true;

    string SellHref => $"/cards/sell?member={Id}&from=member";

    bool MayEdit => Actor?.Can(Ability.EditMembers) == true;

    string Story => string.Join(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? "" : " ", file!.Story(Text));

    protected override bool IsLoaded => file is not null || isMissing;

    /// <summary>What another desk changes about this member or a class of theirs is shown, not overwritten.</summary>
    protected override bool Concerns(JournalEntry entry) =>
        entry.MemberId == Id || (entry.SessionId is { } session && file?.Bookings.Any(booking => booking.SessionId == session) == true);

    protected override async Task LoadAsync()
    {
        file = await MemberFile.ReadAsync(Deeds, Id);
        isMissing = file is null;
    }

    async Task CancelAsync(Guid bookingId) => Say((await Deeds.Cancel.ExecuteAsync(Actor!, bookingId)).Refusal);

    async Task BlockAsync(string? reason) => Say(await Deeds.Block.ExecuteAsync(Actor!, Id, reason));

    void Say(Refusal? refusal) => refused = refusal is null ? null : Refusals.Of(refusal, file!.Studio.Calendar);

    void ShowPayer(MemberBooking booking) => asked = booking;

    void ClosePayer() => asked = null;

    void Edit() => dialog = MemberDialog.Edit;

    void Close() => dialog = MemberDialog.None;

    void Saved() => dialog = MemberDialog.None;
}
