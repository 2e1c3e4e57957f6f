using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Cards;

/// <summary>What is given on top, and how a wrong line is put right.</summary>
public sealed partial class Card
{
    /// <summary>
    /// Credits the studio gives on top (赠送, 补偿), with a last day of their own if it sets one. Refuses with <c>card-ended</c>,
    /// <c>card-over</c>, <c>period-card-has-no-credits</c> (extend it instead), <c>reason-missing</c>, <c>credits-out-of-range</c>
    /// or <c>expiry-in-past</c>.
    /// </summary>
    /// <param name="kind">Gift or compensation.</param>
    /// <param name="credits">Classes, minutes or minor units.</param>
    /// <param name="expiresOn">Null for as long as the card is valid.</param>
    public Outcome<CardChange> Grant(LotKind kind, int credits, DateOnly? expiresOn, CardFacts facts, LedgerCause cause)
    {
        if (RefuseChange(facts.Today) is { } over) return over;
        if (!HasCredits) return ChangeRefusals.PeriodHasNoCredits;
        if (!Text.IsShort(cause.Reason)) return CardRefusals.ReasonMissing;
        if (!IsGrantable(kind, credits)) return CardRefusals.CreditsOutOfRange;
        if (expiresOn < facts.Today) return ChangeRefusals.ExpiryInPast;
        var change = Begin(CardChangeKind.Granted, cause);
        change.ToOn = expiresOn;
        Add(kind, credits, 0, expiresOn, LedgerKind.Granted, cause);
        return change;
    }

    /// <summary>
    /// Takes one deduction back by a line that reverses it (I01). Refuses with <c>card-ended</c>, <c>reason-missing</c>,
    /// <c>line-taken-back</c> the second time, <c>check-in-stands</c> while the class is not closed (undo the check-in), <c>extend-instead</c> for
    /// credits that expired, or <c>line-final</c> for what was sold, given, carried over, paid back or is a reversal itself.
    /// </summary>
    /// <param name="isTakenBack">Whether a line that reverses it stands in the ledger.</param>
    /// <param name="isClassOpen">Whether it is a check-in of a class that is not closed yet.</param>
    public Outcome<CardChange> Correct(LedgerEntry line, bool isTakenBack, bool isClassOpen, LedgerCause cause)
    {
        if (line.CardId != Id) return ChangeRefusals.LineNotFound;
        if (IsEnded) return ChangeRefusals.Ended;
        if (!Text.IsShort(cause.Reason)) return CardRefusals.ReasonMissing;
        if (isTakenBack) return ChangeRefusals.LineTakenBack;
        if (line.Kind == LedgerKind.Expired) return ChangeRefusals.ExtendInstead;
        if (line.Kind is not (LedgerKind.CheckIn or LedgerKind.LateCancellation or LedgerKind.NoShow)) return ChangeRefusals.LineFinal;
        if (isClassOpen) return ChangeRefusals.CheckInStands;
        var change = Begin(CardChangeKind.Corrected, cause);
        change.ForId = line.Id;
        Reverse(line, cause);
        return change;
    }

    /// <summary>What was given goes again, as long as nothing of it was used, reserved or has expired.</summary>
    Refusal? UndoGrant(CardFacts facts, LedgerCause cause)
    {
        var line = facts.Caused.Single(one => one.Kind == LedgerKind.Granted);
        if (LotOf(line.LotId!.Value).Free < line.Credits) return ChangeRefusals.CreditsUsed;
        Reverse(line, cause);
        return null;
    }

    bool IsGrantable(LotKind kind, int credits)
    {
        var most = PlanDetails.MaximumOf(Kind);
        return kind is LotKind.Gift or LotKind.Compensation && credits >= 1 && credits <= most && (long)Left + credits <= 2L * most;
    }
}
