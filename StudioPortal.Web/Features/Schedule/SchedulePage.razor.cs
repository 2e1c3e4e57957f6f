using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Classes;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Schedule;

public sealed partial class SchedulePage
{
    static readonly string[] Keys = ["ArrowLeft", "ArrowRight", "T"];

    ElementReference root;
    IJSObjectReference? module, listening;
    DotNetObjectReference<SchedulePage>? self;
    ScheduleChoices? choices;
    ScheduleBoard? board;
    ScheduleView view;
    DroppedClass? drop;
    Guid? sessionId, linkedId;
    Opened open;
    string? done;
    bool? isNarrow;

    /// <summary>Any day of the week to show, <c>2026-11-16</c>.</summary>
    [SupplyParameterFromQuery(Name = "week")] public string? WeekText { get; set; }

    /// <summary>The day to show where there is room for one only.</summary>
    [SupplyParameterFromQuery(Name = "day")] public string? DayText { get; set; }

    /// <summary>A class to open.</summary>
    [SupplyParameterFromQuery(Name = "class")] public Guid? ClassId { get; set; }

    /// <summary><c>teacher</c>, else by room.</summary>
    [SupplyParameterFromQuery(Name = "by")] public string? By { get; set; }

    [CascadingParameter] public Actor? Actor { get; set; }

    protected override DateOnly ShownDay => Week.Monday;
    protected override DateOnly ShownUntil => Week.Sunday;

    bool MayManage => Actor?.Can(Ability.ManageSchedule) == true;
    ScheduleWeek Week => ScheduleWeek.Read(DayText ?? WeekText, Today);
    string? Span => board is null ? null : isNarrow == true ? Words["Month", ChosenDay.Day] : Words.Week(ScheduleWeek.Of(Days[0].Day), Today);
    DateOnly NextDay => Week.Monday <= Today ? Today : Week.Monday;
    IReadOnlyList<Segment<ScheduleView>> Views => [new(ScheduleView.ByRoom, Words["ByRoom"]), new(ScheduleView.ByTeacher, Words["ByTeacher"])];

    BoardDay ChosenDay =>
        Days.FirstOrDefault(day => day.Day == ScheduleWeek.ReadDay(DayText)) ?? Days.FirstOrDefault(day => day.Day == Today) ?? Days[0];

    SessionState? Chosen => sessionId is { } id && Days.FirstOrDefault(day => day.Find(id) is not null) is { } day
        ? SessionState.Of(day.Find(id)!, day.Rows, Now, Actor?.TeacherId)
        : null;

    protected override async Task OnParametersSetAsync()
    {
        view = By == "teacher" ? ScheduleView.ByTeacher : ScheduleView.ByRoom;
        if (!IsReady) return;
        if (Day!.Day != ShownDay) await LoadAsync();
        else LayOut();
        if (ClassId is { } id && id != linkedId) await OpenLinkedAsync(id);
    }

    protected override async Task OnDayLoadedAsync()
    {
        choices = await Queries.ChoicesAsync();
        drop = null;
        LayOut();
    }

    protected override Task OnBoardChangedAsync(BoardChange change)
    {
        if (drop is not null && Days.All(day => day.Find(drop.Row.Id) is null)) drop = null;
        else if (drop is not null) drop = drop with { Row = Days.Select(day => day.Find(drop.Row.Id)).First(row => row is not null)! };
        LayOut();
        return Task.CompletedTask;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        self = DotNetObjectReference.Create(this);
        module = await Browser.InvokeAsync<IJSObjectReference>("import", "/" + Assets["js/schedule.js"]);
        listening = await module.InvokeAsync<IJSObjectReference>("listen", root, self);
    }

    [JSInvokable]
    public Task Narrowed(bool narrow) => InvokeAsync(() =>
    {
        isNarrow = narrow;
        StateHasChanged();
    });

    [JSInvokable]
    public Task Dropped(Guid id, string dayText, Guid? lineId) => InvokeAsync(() =>
    {
        if (!MayManage || ScheduleWeek.ReadDay(dayText) is not { } day || Days.Select(one => one.Find(id)).FirstOrDefault(one => one is not null) is not { } row) return;
        drop = DroppedClass.Of(row, day, lineId, view, Calendar);
        StateHasChanged();
    });

    protected override async ValueTask OnLeaveAsync()
    {
        self?.Dispose();
        if (module is null) return;
        try
        {
            if (listening is not null) await listening.InvokeVoidAsync("release");
            await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its listeners with it.
        }
    }

    void LayOut() => board = choices is null || Days.Count == 0 ? null : ScheduleBoard.Of(Days, view, choices);

    /// <summary>A link to one class shows the week it is in by now.</summary>
    async Task OpenLinkedAsync(Guid id)
    {
        linkedId = id;
        if (await Queries.FactsAsync(id) is not { } facts) return;
        sessionId = id;
        if (!Week.Holds(facts.Day)) Go(facts.Day);
    }

    void Go(DateOnly day) => Location.NavigateTo(Location.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["week"] = isNarrow == true ? null : ScheduleWeek.Write(ScheduleWeek.Of(day).Monday),
        ["day"] = isNarrow == true ? ScheduleWeek.Write(day) : null,
        ["class"] = null,
    }));

    void ShowDay(DateOnly day) => Go(day);

    /// <param name="weeks">0 for this week.</param>
    void Step(int weeks) => Go(weeks == 0 ? Today : (isNarrow == true ? ChosenDay.Day : Week.Monday).AddDays(7 * weeks));

    void Choose(ScheduleView chosen) =>
        Location.NavigateTo(Location.GetUriWithQueryParameter("by", chosen == ScheduleView.ByTeacher ? "teacher" : null));

    void Pressed(string key) => Step(key switch { "ArrowLeft" => -1, "ArrowRight" => 1, _ => 0 });

    void Open(Guid id) => (sessionId, drop) = (id, null);

    void OpenAddClass() => open = Opened.AddClass;

    void OpenClosedDays() => open = Opened.ClosedDays;

    void Close() => (sessionId, open) = (null, Opened.Nothing);

    void PutBack() => drop = null;

    void Forget() => done = null;

    void Done(string what)
    {
        Close();
        (drop, done) = (null, what);
    }

    enum Opened
    {
        Nothing,
        AddClass,
        ClosedDays,
    }
}
