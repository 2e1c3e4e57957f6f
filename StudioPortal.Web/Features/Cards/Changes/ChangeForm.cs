using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Web.Resources;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Cards.Changes;

/// <summary>A form for one change of a card: with every answer it says what would follow, and what stands in the way.</summary>
public abstract class ChangeForm : ComponentBase
{
    [CascadingParameter] public Actor? Actor { get; set; }
    [Parameter, EditorRequired] public Card Card { get; set; } = null!;
    [Parameter, EditorRequired] public DateOnly Today { get; set; }
    [Parameter, EditorRequired] public string Currency { get; set; } = "";
    [Parameter] public EventCallback OnBack { get; set; }
    [Parameter] public EventCallback<CardChange> OnDone { get; set; }

    [Inject] protected ChangeDeeds Deeds { get; set; } = null!;
    [Inject] protected RefusalText Refusals { get; set; } = null!;
    [Inject] protected IStringLocalizer<ChangeTexts> Text { get; set; } = null!;
    [Inject] protected IStringLocalizer<SharedTexts> Common { get; set; } = null!;

    protected string Reason { get; set; } = "";

    protected CardPreview? Preview { get; private set; }

    /// <summary>What stands in the way, as people read it.</summary>
    protected string? Fault { get; set; }

    /// <summary>What was pressed twice is done once.</summary>
    protected Guid Attempt { get; private set; } = Guid.CreateVersion7();

    /// <summary>What would follow as far as it is filled in; null while nothing can be said.</summary>
    protected virtual Task<CardPreview?> AskAsync() => Task.FromResult<CardPreview?>(null);

    protected abstract Task<Outcome<CardChange>> MakeAsync();

    protected override Task OnInitializedAsync() => LookAsync();

    /// <summary>After every answer.</summary>
    protected async Task LookAsync()
    {
        Attempt = Guid.CreateVersion7();
        Preview = await AskAsync();
        Fault = Preview?.Refusal is { } refusal ? Refusals.Of(refusal, null) : null;
    }

    protected async Task SaveAsync()
    {
        var outcome = await MakeAsync();
        if (outcome.Refusal is { } refusal) Fault = Refusals.Of(refusal, null);
        else await OnDone.InvokeAsync(outcome.Value);
    }
}
