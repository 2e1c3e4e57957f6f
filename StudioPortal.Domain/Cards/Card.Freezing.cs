using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Cards;

/// <summary>How it rests (停卡).</summary>
public sealed partial class Card
{
    /// <summary>Most days of one freeze, whoever grants it.</summary>
    public const int MostFrozenDays = 366;

    int FrozenLength => FrozenFrom is { } from && FrozenTo is { } to ? to.DayNumber - from.DayNumber + 1 : 0;

    /// <summary>Whether a freeze is still to come or runs.</summary>
    public bool HasFreeze(DateOnly today) => FrozenTo >= today;

    /// <summary>
    /// Lets the card rest from one studio day to another, both included (停卡, I04): its last day, and that of credits with a day of
    /// their own that is not over when the freeze begins, move on by as many days. One freeze at a time may be planned or running.
    /// Refuses with <c>card-ended</c>, <c>card-over</c>, <c>card-unopened</c>, <c>reason-missing</c>, <c>freeze-backwards</c>,
    /// <c>freeze-in-past</c>, <c>freeze-outside-validity</c>, <c>freeze-too-long</c>, <c>already-frozen</c>, <c>freeze-not-offered</c>,
    /// <c>freezes-used-up</c>, <c>freeze-days-used-up</c>, or <c>freeze-has-bookings</c> with the classes booked inside it.
    /// </summary>
    /// <param name="beyondPlan">Whether the plan's number of freezes and days is set aside, as a manager may.</param>
    public Outcome<CardChange> Freeze(DateOnly from, DateOnly to, CardFacts facts, bool beyondPlan, LedgerCause cause)
    {
        var days = to.DayNumber - from.DayNumber + 1;
        if (RefuseChange(facts.Today) is { } over) return over;
        if (IsUnopened) return ChangeRefusals.Unopened;
        if (!Text.IsShort(cause.Reason)) return CardRefusals.ReasonMissing;
        if (RefuseDays(from, to, facts.Today) is { } unsound) return unsound;
        if (HasFreeze(facts.Today)) return ChangeRefusals.AlreadyFrozen(FrozenFrom!.Value, FrozenTo!.Value);
        if (!beyondPlan && RefuseByPlan(days) is { } notInPlan) return notInPlan;
        var inside = facts.Booked.Where(booked => booked.Day >= from && booked.Day <= to).ToList();
        if (inside.Count > 0) return ChangeRefusals.FreezeHasBookings(BookedClass.Named(inside));

        var change = Begin(CardChangeKind.Frozen, cause);
        var moved = _lots.Where(lot => lot.ExpiresOn >= from).ToList();
        foreach (var lot in moved) lot.ExpiresOn = lot.ExpiresOn!.Value.AddDays(days);
        (change.FromOn, change.ToOn, change.ForId) = (from, to, moved.LastOrDefault()?.Id);
        (change.EndedOn, change.EndsOn) = (EndsOn, EndsOn.AddDays(days));
        (FrozenFrom, FrozenTo, EndsOn) = (from, to, EndsOn.AddDays(days));
        (Freezes, FrozenDays) = (Freezes + 1, FrozenDays + days);
        return change;
    }

    /// <summary>
    /// Before its second day it never was; after that it ended yesterday. The days it did not use are given back. Refuses with
    /// <c>freeze-over</c>, or with <c>change-in-use</c> and the classes that are booked on days the card would no longer have.
    /// </summary>
    Refusal? UndoFreeze(CardChange change, CardFacts facts)
    {
        if (!HasFreeze(facts.Today) || FrozenFrom != change.FromOn || FrozenTo != change.ToOn) return ChangeRefusals.FreezeOver;
        var used = Math.Max(0, facts.Today.DayNumber - FrozenFrom!.Value.DayNumber);
        var unused = FrozenLength - used;
        var moved = MovedBy(change).ToHashSet();
        DateOnly? Expires(CardLot lot) => moved.Contains(lot) ? lot.ExpiresOn!.Value.AddDays(-unused) : lot.ExpiresOn;
        if (Stranded(EndsOn.AddDays(-unused), Expires, facts) is { } stranded) return stranded;

        foreach (var lot in moved) lot.ExpiresOn = Expires(lot);
        (EndsOn, FrozenDays) = (EndsOn.AddDays(-unused), FrozenDays - unused);
        if (used > 0) FrozenTo = facts.Today.AddDays(-1);
        else (FrozenFrom, FrozenTo, Freezes) = (null, null, Freezes - 1);
        return null;
    }

    /// <summary>The lots whose own day a freeze moved: those that were there and not over when it began.</summary>
    IEnumerable<CardLot> MovedBy(CardChange freeze)
    {
        if (freeze.ForId is not { } newest) return [];
        var (last, days) = (LotOf(newest).Number, FrozenLength);
        return _lots.Where(lot => lot.Number <= last && lot.ExpiresOn?.AddDays(-days) >= freeze.FromOn);
    }

    /// <summary>What keeps every change but an extension away: the card is over.</summary>
    Refusal? RefuseChange(DateOnly today)
    {
        if (IsEnded) return ChangeRefusals.Ended;
        return today > EndsOn ? ChangeRefusals.Over(EndsOn) : null;
    }

    Refusal? RefuseDays(DateOnly from, DateOnly to, DateOnly today)
    {
        if (to < from) return ChangeRefusals.FreezeBackwards;
        if (from < today) return ChangeRefusals.FreezeInPast;
        if (from < StartsOn || from > EndsOn) return ChangeRefusals.FreezeOutsideValidity(StartsOn, EndsOn);
        return to.DayNumber - from.DayNumber >= MostFrozenDays ? ChangeRefusals.FreezeTooLong(MostFrozenDays) : null;
    }

    Refusal? RefuseByPlan(int days)
    {
        if (Terms.Freezes == 0) return ChangeRefusals.FreezeNotOffered;
        if (Freezes >= Terms.Freezes) return ChangeRefusals.FreezesUsedUp(Terms.Freezes);
        return FrozenDays + days > Terms.FreezeDays ? ChangeRefusals.FreezeDaysUsedUp(Math.Max(0, Terms.FreezeDays - FrozenDays)) : null;
    }
}
