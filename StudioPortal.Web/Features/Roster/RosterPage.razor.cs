using Microsoft.AspNetCore.Components;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.CheckIns;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Infrastructure.Members;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Roster;

public sealed partial class RosterPage
{
    static readonly string[] undoKey = ["Ctrl+Z"];

    RosterView view = RosterView.Empty;
    IReadOnlyList<BoardRow> choosable = [];
    IReadOnlyList<RefusalChoice> leave = [];
    Guid? chosenId;
    DateOnly? day;
    bool isLoaded;
    MemberRow? guest;
    Arrival? done;
    string? refused;

    /// <summary>The last check-in, which can be taken back for a minute.</summary>
    sealed record Arrival(Guid BookingId, string Name, bool WasWalkIn);

    [CascadingParameter] public Actor? Actor { get; set; }

    /// <summary>Null for the class that is due now.</summary>
    [Parameter] public Guid? SessionId { get; set; }

    protected override DateOnly ShownDay => day ?? base.ShownDay;

    BoardRow? Row => chosenId is { } id ? Day?.Find(id) : null;

    bool IsMine => Row is { } row && Actor?.MaySeeRosterOf(row.TeacherId) == true;

    bool CanCheckIn => Actor?.Can(Ability.CheckIn) == true && Row is { IsCancelled: false } row && row.Day == Today;

    int MinutesLate => Row is { } row && row.HasStarted(Now) && !row.HasEnded(Now) ? Math.Max(1, (int)(Now - row.StartsAt).TotalMinutes) : 0;

    protected override async Task OnParametersSetAsync()
    {
        if (!IsReady || SessionId is null || SessionId == chosenId) return;
        (isLoaded, done, refused, guest) = (false, null, null, null);
        await OnDayLoadedAsync();
    }

    protected override async Task OnDayLoadedAsync()
    {
        if (SessionId is { } wanted && Day!.Find(wanted) is null && await DayOfAsync(wanted) is { } other && other != Day.Day)
        {
            day = other;
            await LoadAsync();
            return;
        }

        choosable = RosterView.Choosable(Actor!, Day!);
        chosenId = SessionId ?? RosterView.DueFor(Actor!, Day!, Now)?.Id;
        leave = [new("leave", Text["Understood"])];
        await ReadAsync();
        isLoaded = true;
    }

    protected override async Task OnBoardChangedAsync(BoardChange change)
    {
        choosable = RosterView.Choosable(Actor!, Day!);
        if (change.Changed.Any(row => row.Id == chosenId) || change.Gone.Any(id => id == chosenId)) await ReadAsync();
    }

    /// <summary>Asked again on every change: a class given to another teacher is no longer theirs to see (R004).</summary>
    async Task ReadAsync() => view = IsMine ? RosterView.Of(await Deeds.Rosters.OfAsync(chosenId!.Value)) : RosterView.Empty;

    async Task<DateOnly?> DayOfAsync(Guid sessionId) => (await Deeds.Classes.OfSessionsAsync([sessionId])).FirstOrDefault()?.Day;

    async Task CheckInAsync(RosterRow person)
    {
        var outcome = await Deeds.CheckIn.ExecuteAsync(Actor!, person.BookingId);
        Tell(outcome.Refusal, new(person.BookingId, person.Name, WasWalkIn: false));
        await ReadAsync();
    }

    /// <summary>Someone who was scanned or found: checked in when they have a place here, else asked about.</summary>
    async Task ArriveAsync(MemberRow member)
    {
        (guest, refused) = (null, null);
        if (view.Missing.FirstOrDefault(row => row.MemberId == member.Id) is { } booked) await CheckInAsync(booked);
        else if (view.Here.Any(row => row.MemberId == member.Id)) refused = Text["AlreadyHere", member.Name];
        else if (view.Waiting.Any(row => row.MemberId == member.Id)) refused = Text["StillWaiting", member.Name];
        else guest = member;
    }

    void NobodyAsync(string typed) => (guest, refused) = (null, Text["NobodyHas", typed]);

    async Task WalkInAsync()
    {
        if (guest is not { } member) return;
        var outcome = await Deeds.WalkIn.ExecuteAsync(Actor!, chosenId!.Value, member.Id);
        guest = null;
        Tell(outcome.Refusal, outcome.IsRefused ? null : new(outcome.Value.BookingId, member.Name, WasWalkIn: true));
        await ReadAsync();
    }

    Task UndoAsync() => done is { } last ? UndoAsync(last) : Task.CompletedTask;

    Task UndoBookingAsync(RosterRow person) =>
        UndoAsync(new(person.BookingId, person.Name, WasWalkIn: person.Source == Domain.Bookings.BookingSource.WalkIn));

    /// <summary>A walk-in's booking came with the check-in; who may book for others takes it back too.</summary>
    async Task UndoAsync(Arrival last)
    {
        var refusal = (await Deeds.Undo.ExecuteAsync(Actor!, last.BookingId)).Refusal;
        if (refusal is null && last.WasWalkIn && Actor!.Can(Ability.BookForOthers))
            refusal = (await Deeds.Cancel.ExecuteAsync(Actor!, last.BookingId)).Refusal;
        Tell(refusal, null);
        await ReadAsync();
    }

    async Task<IReadOnlyList<MemberRow>> SearchAsync(string typed)
    {
        if (await Deeds.Members.ExactlyAsync(typed, Studio.PhoneRegion) is { } exact) return [exact];
        return Actor!.Can(Ability.SeeMembers) ? await Deeds.Members.SearchAsync(typed, 6) : [];
    }

    void Tell(Refusal? refusal, Arrival? arrived) =>
        (refused, done) = (refusal is null ? null : Refusals.Of(refusal, Calendar), refusal is null ? arrived : done);

    void Forget() => refused = null;

    void ForgetGuest() => guest = null;

    void ForgetDone() => done = null;
}
