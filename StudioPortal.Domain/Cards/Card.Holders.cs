using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Cards;

/// <summary>Whose it is, who shares it and what number it has.</summary>
public sealed partial class Card
{
    /// <summary>Longest number of a card, in digits.</summary>
    public const int MostDigits = 20;

    const int FewestDigits = 6;

    /// <summary>
    /// Gives the card to another member (转卡, I04); who shared it no longer does. Refuses with <c>card-ended</c>, <c>card-over</c>,
    /// <c>reason-missing</c> for an unusable reason, <c>transfer-to-self</c>, or <c>card-has-bookings</c> with the classes that are not settled.
    /// </summary>
    /// <param name="saleId">The fee that was taken, if any.</param>
    public Outcome<CardChange> Transfer(Guid toMemberId, CardFacts facts, LedgerCause cause, Guid? saleId = null)
    {
        if (RefuseChange(facts.Today) is { } over) return over;
        if (!Text.IsShortOrNone(cause.Reason)) return CardRefusals.ReasonMissing;
        if (toMemberId == MemberId) return ChangeRefusals.TransferToSelf;
        if (facts.Booked.Count > 0) return ChangeRefusals.HasBookings(BookedClass.Named(facts.Booked));
        var change = Begin(CardChangeKind.Transferred, cause);
        (change.OtherMemberId, change.SaleId) = (toMemberId, saleId);
        foreach (var share in facts.Shares) EndShare(share, cause with { SubjectId = cause.NewId() }).ForId = change.Id;
        MemberId = toMemberId;
        return change;
    }

    /// <summary>
    /// Lets another member use the card too (家庭共享). Refuses with <c>card-ended</c>, <c>card-over</c>, <c>reason-missing</c>,
    /// <c>card-not-shareable</c>, <c>share-with-self</c>, <c>already-shared</c>, or <c>share-full</c> with as many as the plan allows.
    /// </summary>
    public Outcome<CardChange> Share(Guid memberId, CardFacts facts, LedgerCause cause)
    {
        if (!Text.IsShortOrNone(cause.Reason)) return CardRefusals.ReasonMissing;
        if (RefuseShare(memberId, facts) is { } refusal) return refusal;
        var change = Begin(CardChangeKind.Shared, cause);
        change.OtherMemberId = memberId;
        _newShares.Add(new(Id, memberId, cause));
        return change;
    }

    /// <summary>
    /// Ends that somebody uses the card too. Refuses with <c>card-ended</c>, <c>reason-missing</c>, <c>not-shared</c>, or
    /// <c>card-has-bookings</c> with the classes that person has booked with it.
    /// </summary>
    public Outcome<CardChange> Unshare(Guid memberId, CardFacts facts, LedgerCause cause)
    {
        if (IsEnded) return ChangeRefusals.Ended;
        if (!Text.IsShortOrNone(cause.Reason)) return CardRefusals.ReasonMissing;
        if (RefuseUnshare(memberId, facts) is { } refusal) return refusal;
        return EndShare(facts.Shares.Single(one => one.MemberId == memberId), cause);
    }

    /// <summary>
    /// A new number for a lost card (补卡); the old one never opens a door again. Refuses with <c>card-ended</c>, <c>reason-missing</c>,
    /// or <c>card-number-invalid</c> when it is not 6 to 20 digits or is the one it has.
    /// </summary>
    public Outcome<CardChange> Renumber(string number, LedgerCause cause)
    {
        if (IsEnded) return ChangeRefusals.Ended;
        if (!Text.IsShortOrNone(cause.Reason)) return CardRefusals.ReasonMissing;
        if (number.Length is < FewestDigits or > MostDigits || !number.All(char.IsAsciiDigit) || number == Number) return ChangeRefusals.NumberInvalid;
        var change = Begin(CardChangeKind.Renumbered, cause);
        (change.OldNumber, change.NewNumber) = (Number, number);
        Number = number;
        return change;
    }

    Refusal? UndoTransfer(CardChange change, CardFacts facts, LedgerCause cause)
    {
        if (MemberId != change.OtherMemberId || facts.Shares.Count > 0) return ChangeRefusals.NotLast;
        if (facts.Booked.Count > 0) return ChangeRefusals.HasBookings(BookedClass.Named(facts.Booked));
        MemberId = change.MemberId;
        foreach (var ended in facts.Changes.Where(one => one.Kind == CardChangeKind.Unshared && one.ForId == change.Id && !one.IsUndone))
        {
            _newShares.Add(new(Id, ended.OtherMemberId!.Value, cause));
            ended.Undo(cause);
        }

        return null;
    }

    Refusal? UndoShare(CardChange change, CardFacts facts)
    {
        var memberId = change.OtherMemberId!.Value;
        if (RefuseUnshare(memberId, facts) is { } refusal) return refusal;
        _endedShares.Add(facts.Shares.Single(one => one.MemberId == memberId));
        return null;
    }

    Refusal? UndoUnshare(CardChange change, CardFacts facts, LedgerCause cause)
    {
        if (RefuseShare(change.OtherMemberId!.Value, facts) is { } refusal) return refusal;
        _newShares.Add(new(Id, change.OtherMemberId!.Value, cause));
        return null;
    }

    CardChange EndShare(CardShare share, LedgerCause cause)
    {
        var change = Begin(CardChangeKind.Unshared, cause);
        change.OtherMemberId = share.MemberId;
        _endedShares.Add(share);
        return change;
    }

    Refusal? RefuseShare(Guid memberId, CardFacts facts)
    {
        if (RefuseChange(facts.Today) is { } over) return over;
        if (Terms.Sharers == 0) return ChangeRefusals.NotShareable;
        if (memberId == MemberId) return ChangeRefusals.ShareWithSelf;
        if (facts.Shares.Any(one => one.MemberId == memberId)) return ChangeRefusals.AlreadyShared;
        return facts.Shares.Count >= Terms.Sharers ? ChangeRefusals.ShareFull(Terms.Sharers) : null;
    }

    static Refusal? RefuseUnshare(Guid memberId, CardFacts facts)
    {
        if (facts.Shares.All(one => one.MemberId != memberId)) return ChangeRefusals.NotShared;
        var booked = facts.Booked.Where(one => one.MemberId == memberId).ToList();
        return booked.Count > 0 ? ChangeRefusals.HasBookings(BookedClass.Named(booked)) : null;
    }
}
