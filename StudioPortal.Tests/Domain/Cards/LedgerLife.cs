using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Domain.Cards;

/// <summary>A card of ten classes and two as a gift, and whatever is done to it. Ids are counted, so the same steps make the same lines.</summary>
sealed class LedgerLife
{
    const int AtFirst = 12;

    static readonly PlanVersion Terms = A.Plan(A.CountPlan() with { GiftCredits = 2, Sharers = 2 }).NewVersions[0];
    static readonly CancellationPolicy Policy = A.Cancelling();

    readonly List<Booking> _bookings = [];
    readonly List<(Booking Booking, Penalty Penalty)> _penalties = [];
    readonly Dictionary<Booking, Guid> _checkIns = [];
    readonly HashSet<Guid> _causes = [];
    readonly Sale _sale;
    readonly Card _card;
    DateOnly _today = A.Today;
    int _ids;

    public LedgerLife()
    {
        var (id, holder) = (NewId(), NewId());
        _sale = Sale.Complete(
            id, "2603-0001", SaleKind.Card, holder, id, new(Terms.Price), [new(Tender.Cash, Terms.Price)], A.Today, A.Desk, A.Now).ShouldSucceed();
        _card = Card.Issue(id, "1000000001", holder, Terms, _sale.Price, A.Today, CauseOf(_sale.Id));
    }

    public IEnumerable<(int, LedgerKind, int, int, Guid?, Guid, Guid?)> Ledger =>
        _card.NewEntries.Select(one => (one.Line, one.Kind, one.Credits, one.BalanceAfter, one.LotId, one.CauseId, one.ReversesId));

    public void Do(int step, int how)
    {
        var booking = _bookings.Count == 0 ? null : _bookings[how % _bookings.Count];
        Action act = step switch
        {
            0 or 1 => () => Book(how),
            2 when booking?.Status == BookingStatus.Booked => () => booking.Cancel(_card),
            3 or 4 when booking?.Status == BookingStatus.Booked => () => Attend(booking),
            5 when booking?.Status == BookingStatus.CheckedIn => () => Unattend(booking),
            6 when booking?.Status == BookingStatus.Booked => () => Lapse(booking, how),
            7 => () => Settle(how),
            8 => () => LetOff(how),
            9 => () => _card.Grant(how % 2 == 0 ? LotKind.Gift : LotKind.Compensation, 1 + (how % 3), _today.AddDays(how), Facts(), Cause("renewed early")),
            10 => () => UndoLast(CardChangeKind.Granted),
            11 => () => Expire(how),
            12 => () => _card.Extend(_card.EndsOn.AddDays(1 + how), Facts(), Cause("was ill")),
            13 => () => Correct(how),
            14 => () => UndoLast(CardChangeKind.Extended),
            15 => () => EndAndUndo(),
            16 => () => _card.Transfer(NewId(), Facts(), Cause("sold on")),
            17 => () => MoveOn(),
            18 => () => Freeze(how),
            19 => () => UndoLast(CardChangeKind.Frozen),
            20 => () => FreezeAndUndo(how),
            21 => () => RefundAndUndo(),
            22 => () => _card.Renumber($"20000000{how:00}", Cause("lost")),
            23 => () => _card.Share(MemberOf(how), Facts(), Cause()),
            24 => () => _card.Unshare(MemberOf(how), Facts(), Cause()),
            25 => () => UndoLast(how % 2 == 0 ? CardChangeKind.Shared : CardChangeKind.Unshared),
            26 => () => TransferAndUndo(how),
            27 => () => VoidAndUndo(),
            _ => () => { },
        };
        act();
    }

    public void ShouldAddUp()
    {
        var entries = _card.NewEntries;
        _card.Left.ShouldBe(entries.Sum(one => one.Credits));
        _card.Left.ShouldBe(_card.Lots.Sum(lot => lot.Left));
        _card.Held.ShouldBe(_bookings.Sum(one => one.HeldCredits));
        _card.Lots.ShouldAllBe(lot => lot.Held >= 0 && lot.Held <= lot.Left && lot.Left <= lot.Granted);
        foreach (var lot in _card.Lots) lot.Left.ShouldBe(entries.Where(one => one.LotId == lot.Id).Sum(one => one.Credits));
        entries.ShouldAllBe(one => one.BalanceAfter >= 0);
        entries.Where(one => one.Credits < 0).ShouldAllBe(one => _causes.Contains(one.CauseId) || _card.Lots.Any(lot => lot.Id == one.CauseId));
    }

    /// <summary>Every line but those of the sale is taken back, the youngest first.</summary>
    public void ShouldReturnToTheStart()
    {
        foreach (var booking in _bookings.Where(one => one.Status == BookingStatus.Booked)) booking.Cancel(_card);
        foreach (var (booking, penalty) in _penalties.Where(one => one.Penalty.State == PenaltyState.Waiting)) penalty.Waive(booking, _card, "start", A.Manager, A.Now);
        var lots = _card.Lots.Take(2).ToList();
        foreach (var entry in Card.Standing(_card.NewEntries).Skip(2).Reverse().OrderBy(one => one.Credits)) _card.Reverse(entry, Cause("start"));
        (_card.Left, _card.Held, lots.Sum(lot => lot.Left)).ShouldBe((AtFirst, 0, AtFirst));
    }

    void Book(int how)
    {
        var what = A.Payable(_today.AddDays(how));
        if (!_card.CanPayFor(what, [])) return;
        var booking = new Booking(NewId(), NewId(), _card.MemberId, Policy.Id, BookingSource.Desk, A.Desk, A.Now);
        booking.TakePlace(_card, what, givenFirst: how % 2 == 0);
        _bookings.Add(booking);
    }

    void Attend(Booking booking) => booking.Attend(_card, CauseOf(_checkIns[booking] = NewId()));

    void Unattend(Booking booking)
    {
        var standing = Card.Standing(_card.NewEntries).Where(one => one.CauseId == _checkIns[booking]).ToList();
        if (standing.Count > 0 && !_card.IsEnded) booking.Unattend(_card, standing, CauseOf(_checkIns[booking]));
    }

    void Lapse(Booking booking, int how)
    {
        var kind = how % 2 == 0 ? LapseKind.NoShow : LapseKind.LateCancellation;
        var penalty = Penalty.For(NewId(), booking, _card, kind, Policy, A.Desk, A.Now)!;
        if (kind == LapseKind.NoShow) booking.MissOut(_card, keepsHold: true);
        else booking.CancelLate(_card, keepsHold: true);
        _penalties.Add((booking, penalty));
    }

    void Settle(int how)
    {
        if (_penalties.Count == 0) return;
        var (booking, penalty) = _penalties[how % _penalties.Count];
        penalty.Apply(booking, _card, [], CauseOf(booking.Id), givenFirst: false, _today, A.Manager, penalty.DueAt);
    }

    void LetOff(int how)
    {
        if (_penalties.Count > 0) _penalties[how % _penalties.Count].Penalty.Waive(_penalties[how % _penalties.Count].Booking, _card, "ill", A.Manager, A.Now);
    }

    void Expire(int how)
    {
        _today = _today.AddDays(how);
        _card.Expire(_today, Cause());
    }

    void Correct(int how)
    {
        var line = _card.NewEntries[how % _card.NewEntries.Count];
        var isTakenBack = _card.NewEntries.Any(one => one.ReversesId == line.Id);
        if (line.Kind != LedgerKind.CheckIn) _card.Correct(line, isTakenBack, isClassOpen: false, Cause("wrong person"));
    }

    void UndoLast(CardChangeKind kind)
    {
        if (_card.NewChanges.LastOrDefault(one => one.Kind == kind && !one.IsUndone) is not { } change) return;
        var caused = _card.NewEntries.Where(one => one.CauseId == change.Id && one.Kind != LedgerKind.Reversal).ToList();
        _card.Undo(change, Facts() with { Caused = caused }, CauseOf(change.Id));
    }

    Outcome<CardChange> Freeze(int how) =>
        _card.Freeze(_today.AddDays(how % 4), _today.AddDays((how % 4) + how), Facts(), beyondPlan: how % 2 == 0, Cause("travels"));

    void FreezeAndUndo(int how)
    {
        var before = Days();
        if (Freeze(how).IsRefused) return;
        UndoLast(CardChangeKind.Frozen);
        Days().ShouldBe(before);
    }

    void RefundAndUndo()
    {
        var before = $"{Days()} {string.Join(' ', _card.Lots.Select(lot => lot.Left))}";
        var quote = RefundQuote.Of(NewId(), _card, [new(RefundRule.PaidShare, 100, [])], _today, A.Desk.Name, A.Now);
        if (_card.Refund(quote, RefundRule.PaidShare, 100, [], _today, NewId(), Cause("moves away")) is not null) return;
        var change = _card.NewChanges[^1];
        (_card.Left, _card.IsEnded).ShouldBe((0, true));
        _card.UndoEnding(change, [.. _card.NewEntries], CauseOf(change.Id), A.Manager).ShouldSucceed();
        $"{Days()} {string.Join(' ', _card.Lots.Select(lot => lot.Left))}".ShouldBe(before);
    }

    string Days() => $"{_card.EndsOn} {_card.Freezes} {_card.FrozenDays} {string.Join(' ', _card.Lots.Select(lot => lot.ExpiresOn))}";

    void TransferAndUndo(int how)
    {
        var before = Holders();
        if (_card.Transfer(MemberOf(how), Facts(), Cause("sold on")).IsRefused) return;
        Shares().ShouldBeEmpty();
        UndoLast(CardChangeKind.Transferred);
        Holders().ShouldBe(before);
    }

    void VoidAndUndo()
    {
        var before = _card.Left;
        if (_card.Void([.. _card.NewEntries], [.. _card.NewChanges], [], _sale, NewId(), Cause("wrong plan")) is not null) return;
        var change = _card.NewChanges[^1];
        (_card.Left, _card.IsEnded).ShouldBe((0, true));
        _card.UndoVoid(change, [.. _card.NewEntries], CauseOf(_sale.Id), A.Manager).ShouldSucceed();
        _card.Left.ShouldBe(before);
    }

    string Holders() => $"{_card.MemberId} {string.Join(' ', Shares().Select(share => share.MemberId).Order())}";

    List<CardShare> Shares() => [.. _card.NewShares.Except(_card.EndedShares)];

    /// <summary>One of a small circle, so that people meet again.</summary>
    static Guid MemberOf(int how) => new(how % 4, 1, 0, new byte[8]);

    void EndAndUndo()
    {
        var other = Card.Issue(NewId(), "1000000002", _card.MemberId, Terms, 1200_00, _today, Cause());
        if (_card.Held > 0 || _card.Upgrade(other, [], _today, Cause("more classes")) is not null) return;
        var change = _card.NewChanges[^1];
        _card.Left.ShouldBe(0);
        _card.UndoEnding(change, [.. _card.NewEntries], CauseOf(change.Id), A.Manager).ShouldSucceed();
    }

    void MoveOn()
    {
        var free = _card.CarriableOn(_today);
        var next = Card.Issue(NewId(), "1000000003", _card.MemberId, Terms, 1200_00, _today, Cause());
        if (next.CarryOver(_card, _today, Cause()) is null) next.Left.ShouldBe(AtFirst + free);
    }

    CardFacts Facts() => new(_today)
    {
        Shares = Shares(),
        Changes = [.. _card.NewChanges],
        Expired = [.. Card.Standing(_card.NewEntries).Where(one => one.Kind == LedgerKind.Expired)],
    };

    LedgerCause Cause(string? reason = null) => CauseOf(NewId()) with { Reason = reason };

    LedgerCause CauseOf(Guid subject)
    {
        _causes.Add(subject);
        return new(NewId, subject, A.Now, A.Desk.Name);
    }

    Guid NewId() => new(++_ids, 0, 0, new byte[8]);
}
