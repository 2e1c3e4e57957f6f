using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Cards;

/// <summary>How long it lasts: extended (延期), expired.</summary>
public sealed partial class Card
{
    /// <summary>
    /// Moves the last valid day on (延期, I04), also of a card that is over: what had expired with the old day lives again, by lines
    /// that reverse the expiry. Credits with a day of their own keep it. Refuses with <c>card-ended</c>, <c>reason-missing</c>,
    /// <c>extension-too-short</c> for a day that is not later or is past, or <c>extension-out-of-range</c> beyond ten years from today.
    /// </summary>
    /// <param name="to">The new last valid day.</param>
    /// <param name="facts">Needs what expired.</param>
    /// <param name="cause">The change, with its reason.</param>
    /// <param name="forId">The cancelled class or closed days it makes up for.</param>
    public Outcome<CardChange> Extend(DateOnly to, CardFacts facts, LedgerCause cause, Guid? forId = null)
    {
        if (IsEnded) return ChangeRefusals.Ended;
        if (!Text.IsShort(cause.Reason)) return CardRefusals.ReasonMissing;
        if (to <= EndsOn || to < facts.Today) return ChangeRefusals.ExtensionTooShort(EndsOn);
        if (to > facts.Today.AddDays(Validity.MaximumDays)) return ChangeRefusals.ExtensionOutOfRange;
        var change = Begin(CardChangeKind.Extended, cause);
        (change.EndedOn, change.EndsOn, change.ForId) = (EndsOn, to, forId);
        EndsOn = to;
        foreach (var line in facts.Expired.Where(line => line.LotId is { } lot && LastDayOf(LotOf(lot)) >= facts.Today)) Reverse(line, cause);
        return change;
    }

    /// <summary>
    /// Takes what is free of every lot whose last day is over; what bookings reserved stays until they are settled. The cause of each
    /// line is the lot. Running it again does nothing.
    /// </summary>
    /// <param name="today">The studio's day.</param>
    /// <param name="cause">Who and when.</param>
    public IReadOnlyList<LedgerEntry> Expire(DateOnly today, LedgerCause cause)
    {
        if (IsEnded) return [];
        var over = _lots.Where(lot => LastDayOf(lot) < today && lot.Free > 0).ToList();
        if (over.Count > 0) RecordChange();
        return [.. over.Select(lot => Write(lot, LedgerKind.Expired, -lot.Free, cause with { SubjectId = lot.Id, Reason = null }))];
    }

    /// <summary>The last valid day moves back; what is over by then expires at once.</summary>
    Refusal? UndoExtension(CardChange change, CardFacts facts, LedgerCause cause)
    {
        var days = change.EndsOn!.Value.DayNumber - change.EndedOn!.Value.DayNumber;
        var ends = EndsOn.AddDays(-days);
        if (FrozenTo >= facts.Today && ends.AddDays(-FrozenLength) < FrozenFrom) return ChangeRefusals.NotLast;
        if (Stranded(ends, lot => lot.ExpiresOn, facts) is { } stranded) return stranded;
        EndsOn = ends;
        Expire(facts.Today, cause);
        return null;
    }

    /// <summary>A refusal that names the booked classes that would lie after the last day of the card or of the credits they reserved.</summary>
    Refusal? Stranded(DateOnly ends, Func<CardLot, DateOnly?> expires, CardFacts facts)
    {
        var beyond = facts.Booked.Where(booked => booked.Day > ends || booked.Lots.Any(id => expires(LotOf(id)) < booked.Day)).ToList();
        return beyond.Count > 0 ? ChangeRefusals.InUse(BookedClass.Named(beyond)) : null;
    }

    CardChange Begin(CardChangeKind kind, LedgerCause cause)
    {
        var change = new CardChange(this, kind, cause);
        _newChanges.Add(change);
        RecordChange();
        return change;
    }
}
