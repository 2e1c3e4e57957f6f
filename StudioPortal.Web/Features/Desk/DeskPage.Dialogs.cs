using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StudioPortal.Infrastructure.CheckIns;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Desk;

/// <summary>What takes more than a number: a new member here, a card and the file on pages of their own.</summary>
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

    /// <param name="about">The class that waits for a card that can pay for it.</param>
    Task SellToAsync(DeskPerson person, BoardRow? about)
    {
        Location.NavigateTo($"/cards/sell?member={person.Id}{(about is null ? null : $"&class={about.Id}")}");
        return Task.CompletedTask;
    }

    /// <summary>To the card with the form for a freeze open; which one is asked where there are several.</summary>
    Task FreezeAsync(DeskPerson person)
    {
        DeskOption[] cards = [.. person.Cards.Select(card => new DeskOption(Text["ClassAt", card.PlanNameIn(), card.Number], null, () => Go(card.Id)))];
        if (cards.Length == 1) return cards[0].TakeAsync();
        Show(new(Text["FreezeWhich", person.Member.Name], cards));
        return Task.CompletedTask;

        Task Go(Guid cardId)
        {
            Location.NavigateTo($"/cards/{cardId}?change=freeze");
            return Task.CompletedTask;
        }
    }

    Task OpenFileAsync(DeskPerson person)
    {
        Location.NavigateTo($"/members/{person.Id}");
        return Task.CompletedTask;
    }
}
