using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.CheckIns;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Infrastructure.Members;

namespace StudioPortal.Web.Features.Desk;

enum DeskDialog
{
    None,
    NewMember,
}

/// <summary>The box and what it finds; what is done with it is in the other half.</summary>
public sealed partial class DeskPage
{
    static readonly string[] actKeys = ["B", "C", "W", "F", "K", "G", "N"];

    /// <summary>Ctrl+Z at all times: the bar that offers it is on the screen before the browser could be told of one more key.</summary>
    static readonly string[] boxKeys = ["ArrowDown", "ArrowUp", "Escape", "Ctrl+Z"];

    readonly DeskBox box = new();
    readonly SemaphoreSlim turn = new(1);
    readonly Dictionary<Guid, IReadOnlyList<RosterRow>> rosters = [];
    ElementReference input;
    DotNetObjectReference<DeskPage>? self;
    IJSObjectReference? watching;
    DeskPanel? panel;
    DeskDone? done;
    DeskDialog dialog;
    string? said;
    int leading = 1;
    bool soundIsOn, isPointed, wantsFocus;

    [CascadingParameter] public Actor? Actor { get; set; }

    /// <summary>Who stands at the desk, after a page of its own such as the sale of a card.</summary>
    [SupplyParameterFromQuery] public Guid? Member { get; set; }
    [Inject] NavigationManager Location { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        if (IsReady && Member is { } id && await Deeds.People.PersonAsync(id, Today) is { } person) box.Pick(person);
    }

    protected override async Task OnDayLoadedAsync()
    {
        rosters.Clear();
        foreach (var row in Day!.Rows.Where(row => !row.IsCancelled && !row.HasEnded(Now)))
            rosters[row.Id] = await Deeds.Rosters.OfAsync(row.Id);
    }

    protected override async Task OnBoardChangedAsync(BoardChange change)
    {
        foreach (var row in change.Changed) rosters[row.Id] = await Deeds.Rosters.OfAsync(row.Id);
        foreach (var id in change.Gone) rosters.Remove(id);
        if (box.Person is { } person && change.Changed.Any(row => Concerns(person, row))) await RenewAsync(person.Id);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            await KeepFocusAsync();
            return;
        }

        self = DotNetObjectReference.Create(this);
        watching = await Browser.InvokeAsync<IJSObjectReference>("studio.box.watch", input, self);
        soundIsOn = await Browser.InvokeAsync<bool>("studio.sound.isOn");
        StateHasChanged();
    }

    /// <summary>A button that was pressed may be gone with what it did; the keys go back to the box.</summary>
    async Task KeepFocusAsync()
    {
        if (!wantsFocus || watching is null) return;
        wantsFocus = false;
        await watching.InvokeVoidAsync("focus");
    }

    /// <summary>The newest text in the box.</summary>
    [JSInvokable]
    public Task Typed(string text) => Answer(() =>
    {
        if (panel is not null && DeskBox.NumberOf(text, panel.Options.Count) is { } number)
        {
            (leading, isPointed) = (number, false);
            return Task.CompletedTask;
        }

        return panel is not null && text.Trim().Length == 0 ? Task.CompletedTask : SearchAsync(text);
    });

    /// <summary>Enter, and the text that stood in the box.</summary>
    [JSInvokable]
    public Task Entered(string text) => Answer(() => InTurnAsync(() => EnterAsync(text)));

    /// <summary>
    /// One after another: a second scan waits for the first. A choice whose panel is gone by then is dropped, so that Enter pressed
    /// twice does a thing once.
    /// </summary>
    async Task InTurnAsync(Func<Task> work)
    {
        var seen = panel;
        await turn.WaitAsync();
        try
        {
            if (seen is null || ReferenceEquals(seen, panel)) await work();
        }
        finally
        {
            turn.Release();
        }
    }

    async Task EnterAsync(string text)
    {
        if (!IsReady) return;
        var means = box.OnEnter(text, panel?.Options.Count ?? 0, isPointed);
        if (means == EnterMeans.Scan)
        {
            if (await Deeds.People.OfCodeAsync(text) is { } owner)
            {
                await ScanAsync(text, owner);
                return;
            }

            means = box.OnEnterTyped(text);
        }

        if (means == EnterMeans.Choose) await TakeAsync(DeskBox.NumberOf(text, panel!.Options.Count) ?? leading);
        if (means == EnterMeans.CheckIn) await CheckInAsync();
        if (means == EnterMeans.Show) await SearchAsync(text);
    }

    async Task SearchAsync(string text)
    {
        if (!IsReady) return;
        box.Type(text);
        (panel, said) = (null, null);
        if (box.Text.Length == 0)
        {
            box.Clear();
            return;
        }

        box.Show(text, await Deeds.People.SearchAsync(text, Today));
        if (box.FoundNobody) await SoundAsync("no");
    }

    Task PressedAsync(string key)
    {
        if (key == "Ctrl+Z") return UndoAsync();
        if (key == "Escape") return StepBackAsync();
        if (panel is not null) (leading, isPointed) = (Math.Clamp(leading + (key == "ArrowDown" ? 1 : -1), 1, Math.Max(1, panel.Options.Count)), true);
        else box.Move(key == "ArrowDown" ? 1 : -1);
        return Task.CompletedTask;
    }

    /// <summary>Out of the choices to the person, out of the person to the empty box.</summary>
    async Task StepBackAsync()
    {
        if (panel is null) box.Clear();
        (panel, said) = (null, null);
        await ClearBoxAsync(null);
    }

    async Task ClearBoxAsync(string? text)
    {
        wantsFocus = true;
        if (watching is not null) await watching.InvokeVoidAsync("clear", text);
    }

    void Pick(DeskPerson person) => box.Move(box.Matches.ToList().IndexOf(person) - box.At);

    async Task PickAsync(Guid memberId)
    {
        if (await Deeds.People.PersonAsync(memberId, Today) is { } person) box.Pick(person);
        (panel, said) = (null, null);
        await ClearBoxAsync(null);
    }

    async Task RenewAsync(Guid memberId)
    {
        if (await Deeds.People.PersonAsync(memberId, Today) is { } person) box.Renew(person);
    }

    async Task TurnSoundAsync()
    {
        soundIsOn = !soundIsOn;
        await Browser.InvokeVoidAsync("studio.sound.turn", soundIsOn);
    }

    Task SoundAsync(string what) => soundIsOn ? Browser.InvokeVoidAsync("studio.sound.play", what).AsTask() : Task.CompletedTask;

    BoardRow? RowOf(MemberBooking? booking) => booking is null ? null : Day?.Find(booking.SessionId);

    static bool Concerns(DeskPerson person, BoardRow row) => person.Bookings.Any(booking => booking.SessionId == row.Id);

    /// <summary>A fault in what the browser called goes to the page's boundary, as one of its own handlers would.</summary>
    Task Answer(Func<Task> work) => InvokeAsync(async () =>
    {
        try
        {
            await work();
            StateHasChanged();
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    });

    protected override async ValueTask OnLeaveAsync()
    {
        turn.Dispose();
        self?.Dispose();
        if (watching is null) return;
        try
        {
            await watching.InvokeVoidAsync("release");
            await watching.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its listeners with it.
        }
    }
}
