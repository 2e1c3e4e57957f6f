using System.Globalization;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.CheckIns;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Infrastructure.Members;
using StudioPortal.Web.Features.Penalties;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Desk;

/// <summary>What is done at the desk: each deed ends in a new state, an undo bar or a refusal with its ways out.</summary>
public sealed partial class DeskPage
{
    /// <summary>How far ahead the desk books by key, in days; further ahead is the timetable's business.</summary>
    const int DaysAhead = 7;

    async Task CheckInAsync()
    {
        if (box.Person is not { } person) return;
        if (person.Due(Today, Now) is not { } due)
        {
            await ShowWalkInsAsync(person);
            return;
        }

        if (due.Status == BookingStatus.CheckedIn) return;
        var outcome = await Deeds.CheckIn.ExecuteAsync(Actor!, due.Id);
        if (outcome.Refusal is { } refusal) await RefuseAsync(refusal, Wish.CheckIn, person, RowOf(due), CheckInAsync);
        else await WelcomeAsync(outcome.Value, person, wasWalkIn: false);
    }

    async Task ScanAsync(string code, Guid owner)
    {
        var person = await Deeds.People.PersonAsync(owner, Today);
        var outcome = await Deeds.Scan.ExecuteAsync(Actor!, code);
        if (person is null) return;
        if (outcome.Refusal is { } refusal)
        {
            box.Pick(person);
            await RefuseAsync(refusal, Wish.CheckIn, person, RowOf(person.Due(Today, Now)), () => ScanAsync(code, owner));
        }
        else
        {
            await WelcomeAsync(outcome.Value, person, wasWalkIn: false);
        }

        await ClearBoxAsync(code);
    }

    async Task WelcomeAsync(CheckInReceipt receipt, DeskPerson person, bool wasWalkIn)
    {
        box.Finish(await Deeds.People.PersonAsync(person.Id, Today) ?? person);
        (panel, said) = (null, null);
        done = new(receipt.BookingId, person.Id, Text["CheckedIn", person.Member.Name, ClassOf(receipt.SessionId)], wasWalkIn);
        await ClearBoxAsync(null);
        await SoundAsync("yes");
    }

    async Task UndoAsync()
    {
        if (done is not { } last) return;
        var outcome = await Deeds.Undo.ExecuteAsync(Actor!, last.BookingId);
        var refusal = outcome.Refusal ?? (last.WasWalkIn ? (await Deeds.Cancel.ExecuteAsync(Actor!, last.BookingId)).Refusal : null);
        await PickAsync(last.MemberId);
        done = null;
        if (refusal is not null) await RefuseAsync(refusal, Wish.Undo, box.Person, null, () => UndoAgainAsync(last));
        else said = Text["Undone", box.Person!.Member.Name];
    }

    Task UndoAgainAsync(DeskDone last)
    {
        done = last;
        return UndoAsync();
    }

    void ForgetDone() => done = null;

    async Task ActAsync(string key)
    {
        if (key == "N")
        {
            await RegisterAsync();
            return;
        }

        if (box.Person is not { } person) return;
        if (key == "G") await SellToAsync(person, about: null);
        if (key == "B") await ShowDayAsync(Today);
        if (key == "C") ShowCancellations(person);
        if (key == "W") await ShowWalkInsAsync(person);
        if (key == "F") await FreezeAsync(person);
        if (key == "K" && person.Due(Today, Now) is { Status: BookingStatus.Booked } due) await ShowPayersAsync(person, due);
    }

    /// <summary>The classes of a day that can still be booked, full ones with their place in the queue.</summary>
    async Task ShowDayAsync(DateOnly day)
    {
        if (box.Person is not { } person || day < Today || day > Today.AddDays(DaysAhead)) return;
        var rows = (await Deeds.Classes.OfDaysAsync(day, day))
            .Where(row => !row.IsCancelled && row.StartsAt.AddMinutes(-Studio.Policy.ClosesMinutesBefore) > Now)
            .Select(row => new DeskOption(
                Text["ClassLine", Calendar.Time(row.StartsAt), In(row.ClassName), In(row.Teacher ?? row.Room)],
                person.Bookings.Any(booking => booking.SessionId == row.Id) ? Text["AlreadyBooked"] : Room(row),
                () => BookAsync(person, row.Id, wait: row.IsFull)));
        Show(new(Text["BookWhich", person.Member.Name], [.. rows]) { Day = day });
    }

    Task ShowWalkInsAsync(DeskPerson person)
    {
        var rows = Day!.Rows.Where(row => !row.IsCancelled && !row.HasEnded(Now) && row.OpenSpots > 0)
            .Select(row => new DeskOption(
                Text["ClassLine", Calendar.Time(row.StartsAt), In(row.ClassName), In(row.Teacher ?? row.Room)], Room(row), () => WalkInAsync(person, row.Id)));
        Show(new(Text["WalkInWhich", person.Member.Name], [.. rows]));
        return Task.CompletedTask;
    }

    void ShowCancellations(DeskPerson person)
    {
        var options = person.Bookings
            .Where(booking => booking.Status is BookingStatus.Booked or BookingStatus.Waitlisted && booking.EndsAt > Now)
            .Select(booking => new DeskOption(
                Text["DayClassLine", booking.Day.Weekday(), Calendar.Time(booking.StartsAt), In(booking.ClassName)], CostOf(person, booking), () => CancelAsync(person, booking)));
        Show(new(Text["CancelWhich", person.Member.Name], [.. options]));
    }

    async Task BookAsync(DeskPerson person, Guid sessionId, bool wait, Guid? cardId = null)
    {
        if (!wait && cardId is null && await AskWhoPaysAsync(person, sessionId, chosen => BookAsync(person, sessionId, wait, chosen))) return;
        var outcome = await Deeds.Book.ExecuteAsync(Actor!, new(sessionId, person.Id, cardId, wait, BookingSource.Desk));
        var about = (await Deeds.Classes.OfSessionsAsync([sessionId])).FirstOrDefault();
        if (outcome.Refusal is { } refusal)
        {
            await RefuseAsync(refusal, Wish.Book, person, about, () => BookAsync(person, sessionId, wait, cardId));
            return;
        }

        await PickAsync(person.Id);
        var name = Text["DayClassLine", about!.Day.Weekday(), Calendar.Time(about.StartsAt), In(about.ClassName)].Value;
        said = outcome.Value.Position is { } position
            ? Text["Waiting", person.Member.Name, name, position]
            : Text["Booked", person.Member.Name, name] + await PaidAsync(person, sessionId);
        await SoundAsync("yes");
    }

    async Task WalkInAsync(DeskPerson person, Guid sessionId, Guid? cardId = null)
    {
        if (cardId is null && await AskWhoPaysAsync(person, sessionId, chosen => WalkInAsync(person, sessionId, chosen))) return;
        var outcome = await Deeds.WalkIn.ExecuteAsync(Actor!, sessionId, person.Id, cardId);
        if (outcome.Refusal is { } refusal) await RefuseAsync(refusal, Wish.WalkIn, person, Day!.Find(sessionId), () => WalkInAsync(person, sessionId, cardId));
        else await WelcomeAsync(outcome.Value, person, wasWalkIn: true);
    }

    async Task CancelAsync(DeskPerson person, MemberBooking booking)
    {
        var outcome = await Deeds.Cancel.ExecuteAsync(Actor!, booking.Id);
        if (outcome.Refusal is { } refusal)
        {
            await RefuseAsync(refusal, Wish.Cancel, person, RowOf(booking), () => CancelAsync(person, booking));
            return;
        }

        await PickAsync(person.Id);
        var name = Text["DayClassLine", booking.Day.Weekday(), Calendar.Time(booking.StartsAt), In(booking.ClassName)].Value;
        var cost = outcome.Value.IsLate ? Policy.Taken(booking.LateCost, Studio.Currency) : null;
        said = cost is null ? Text["Cancelled", person.Member.Name, name] : Text["CancelledLate", person.Member.Name, name, cost];
    }

    async Task RefuseAsync(Refusal refusal, Wish wish, DeskPerson? person, BoardRow? about, Func<Task> again)
    {
        var ways = Remedies.For(refusal, wish, person, about, Day!, Studio, Now);
        var why = Refusals.Of(refusal, Calendar).TrimEnd('.', '。');
        Show(new(Text["WhatCanBeDone"], [.. ways.Select(way => OptionOf(way, person, about, again))], Text[$"Not.{wish}", why]));
        await SoundAsync("no");
    }

    DeskOption OptionOf(Remedy way, DeskPerson? person, BoardRow? about, Func<Task> again) => way.Kind switch
    {
        RemedyKind.JoinWaitlist => new(
            Text["Way.JoinWaitlist", Name(way.Class!)], Text["Place", way.Class!.Waitlisted + 1], () => BookAsync(person!, way.Class!.Id, wait: true)),
        RemedyKind.Book => new(Text["Way.Book", Name(way.Class!)], Room(way.Class!), () => BookAsync(person!, way.Class!.Id, wait: false)),
        RemedyKind.WalkIn => new(Text["Way.WalkIn", Name(way.Class!)], Room(way.Class!), () => WalkInAsync(person!, way.Class!.Id)),
        RemedyKind.ChooseClass => new(Text["Way.ChooseClass"], null, () => ShowDayAsync(Today)),
        RemedyKind.GiveCard => new(Text["Way.GiveCard"], null, () => SellToAsync(person!, about)),
        RemedyKind.OpenFile => new(Text["Way.OpenFile"], person!.Member.BlockedFor is { } reason ? Refusals.BlockReason(reason) : null, () => OpenFileAsync(person!)),
        RemedyKind.Register => new(Text["NewMember"], null, RegisterAsync),
        RemedyKind.TryAgain => new(Text["Way.TryAgain"], null, again),
        _ => new(Text["Way.Leave"], null, StepBackAsync),
    };

    void Show(DeskPanel shown) => (panel, leading, isPointed, said, wantsFocus) = (shown, 1, false, null, true);

    Task TakeInTurnAsync(int number) => InTurnAsync(() => TakeAsync(number));

    async Task TakeAsync(int number)
    {
        if (panel is null || number > panel.Options.Count) return;
        var option = panel.Options[number - 1];
        await ClearBoxAsync(null);
        await option.TakeAsync();
    }

    string Name(BoardRow row) => Text["ClassAt", Calendar.Time(row.StartsAt), In(row.ClassName)];

    string ClassOf(Guid sessionId) => Day!.Find(sessionId) is { } row ? Name(row) : "";

    string Room(BoardRow row) => row.IsFull
        ? Text["FullPlace", row.Waitlisted + 1]
        : Text[row.OpenSpots == 1 ? "Open.One" : "Open.Other", row.OpenSpots];

    string CostOf(DeskPerson person, MemberBooking booking) =>
        booking.Position is { } position ? Text["Place", position]
        : Now <= booking.FreeUntil ? Text["FreeToCancel"]
        : Policy.Taken(booking.LateCost, Studio.Currency) is { } cost ? Text["LateCosts", cost] : Text["LateFree"];

    static string In(LocalName name) => name.In(CultureInfo.CurrentUICulture);
}
