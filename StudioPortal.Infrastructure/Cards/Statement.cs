using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Infrastructure.Cards;

/// <summary>The class behind a line.</summary>
/// <param name="Guest">Who attended, when it was not the holder of the card.</param>
public sealed record ClassOfLine(LocalName Name, LocalName? Teacher, DateTime StartsAt, string? Guest);

/// <summary>The version of the rules under which a lapse cost something (I02).</summary>
/// <param name="Version">Its number, of the studio's rules or of the class type's own.</param>
/// <param name="IsOfClassType">Whether the class type has rules of its own.</param>
/// <param name="FreeMinutes">Until how many minutes before the start a cancellation was free.</param>
/// <param name="CancelledAt">Null for a place left empty.</param>
public sealed record RuleOfLine(int Version, bool IsOfClassType, int FreeMinutes, DateTime? CancelledAt);

/// <summary>A change of the card with the names and the money in it.</summary>
/// <param name="OtherMember">The new holder, or whoever shares it.</param>
/// <param name="OtherCard">The plan of the card that was upgraded to.</param>
public sealed record ChangeOfCard(CardChange Change, string? OtherMember, LocalName? OtherCard, Sale? Sale);

/// <summary>The card at the other end of credits that moved.</summary>
public sealed record CardOfLine(Guid Id, string Number, LocalName Plan);

/// <summary>A line of a card's ledger with all that stands behind it.</summary>
/// <param name="Lot">How the credits came onto the card; null on a period card.</param>
/// <param name="Class">Of a line that takes another back, the class of that one.</param>
/// <param name="Reverses">The line taken back.</param>
public sealed record StatementLine(
    LedgerEntry Entry, CardLot? Lot, ClassOfLine? Class, RuleOfLine? Rule, Sale? Sale, ChangeOfCard? Change, CardOfLine? Other, LedgerEntry? Reverses);

/// <summary>A class that keeps credits of the card reserved.</summary>
/// <param name="Lapse">What happened, while it waits for review; null for a class to come.</param>
/// <param name="DueAt">When the review is over.</param>
public sealed record HeldFor(Guid BookingId, Guid SessionId, ClassOfLine Class, int Credits, LapseKind? Lapse, DateTime? DueAt);

/// <summary>A lapse a manager let off.</summary>
public sealed record LetOff(Guid Id, LapseKind Kind, ClassOfLine Class, DateTime At, string By, string Reason);

/// <summary>
/// All that answers "why is it 7?" (I01): every line, newest first, with what was done to the card in between, and what is reserved.
/// </summary>
/// <param name="Changes">Those that no line names, newest first.</param>
public sealed record Statement(
    Card Card, Member Member, IReadOnlyList<StatementLine> Lines, IReadOnlyList<ChangeOfCard> Changes, IReadOnlyList<HeldFor> Held,
    IReadOnlyList<LetOff> LetOff);
