using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StudioPortal.Infrastructure.CheckIns;

namespace StudioPortal.Web.Features.Desk;

/// <summary>What takes more than a number: a new member, a card, the file.</summary>
public sealed partial class DeskPage
{
    Task RegisterAsync() => OpenAsync(DeskDialog.NewMember);

    Task OpenAsync(DeskDialog wanted)
    {
        dialog = wanted;
        StateHasChanged();
        return Task.CompletedTask;
    }

    async Task CloseDialogAsync()
    {
        dialog = DeskDialog.None;
        if (watching is not null) await watching.InvokeVoidAsync("focus");
    }

    async Task RegisteredAsync(Guid memberId)
    {
        await CloseDialogAsync();
        await PickAsync(memberId);
    }

    async Task CardGivenAsync(Guid cardId)
    {
        await CloseDialogAsync();
        if (box.Person is { } person) await PickAsync(person.Id);
        said = Text["CardGiven", box.Person!.Member.Name];
    }

    async Task OpenFileAsync(DeskPerson person) => await Browser.InvokeVoidAsync("open", $"/members/{person.Id}", "_self");
}
