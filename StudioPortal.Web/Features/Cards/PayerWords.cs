using Microsoft.Extensions.Localization;
using StudioPortal.Domain.Cards;
using StudioPortal.Web.Resources;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Cards;

/// <summary>Says which card pays and why, why another does not, and what is taken (I01): the same words on every screen.</summary>
public sealed class PayerWords(IStringLocalizer<PayerTexts> text, IStringLocalizer<CardTexts> cards)
{
    /// <summary>Why the chosen one pays, such as "It expires first, on 3 March 2027"; null when none does.</summary>
    public string? Why(IReadOnlyList<WeighedCard> weighed, PayableClass what)
    {
        if (weighed.FirstOrDefault(one => one.IsChosen) is not { } chosen) return null;
        return chosen.Reason switch
        {
            CardReason.KindFirst => text[$"Reason.KindFirst.{chosen.Card.Kind}"],
            CardReason.ExpiresFirst => text["Reason.ExpiresFirst", chosen.Card.FirstExpiry(what.Day).Long()],
            CardReason.Chosen => text["Reason.Chosen", weighed.First(one => one.CanPay).Card.PlanNameIn()],
            var reason => text[$"Reason.{reason}"],
        };
    }

    /// <summary>What stands in a card's way, such as "Frozen until 3 March 2027", or that it could pay too.</summary>
    public string WhyNot(WeighedCard one, PayableClass what, string currency) => one.Verdict switch
    {
        CardVerdict.NotYetValid => text["Verdict.NotYetValid", one.Card.StartsOn.Long()],
        CardVerdict.Expired => text["Verdict.Expired", one.Card.EndsOn.Long()],
        CardVerdict.Frozen => text["Verdict.Frozen", one.Card.FrozenTo!.Value.Long()],
        CardVerdict.WeekFull => Counted("WeekFull", one.Card.Terms.PerWeek ?? 0),
        CardVerdict.MonthFull => Counted("MonthFull", one.Card.Terms.PerMonth ?? 0),
        CardVerdict.TooManyAhead => Counted("TooManyAhead", one.Card.Terms.Ahead ?? 0),
        CardVerdict.NothingLeft => text["Verdict.NothingLeft", Taken(one.Card, what, currency), Credits(one.Card, one.Card.FreeOn(what.Day), currency)],
        _ => text[$"Verdict.{one.Verdict}"],
    };

    /// <summary>What a booking of the class would take, such as "Takes 1 class, 6 classes free after it".</summary>
    /// <param name="isWaiting">Only when a place becomes free.</param>
    public string Takes(Card card, PayableClass what, string currency, bool isWaiting = false) => !card.HasCredits
        ? text["Takes.Nothing"]
        : text[isWaiting ? "Takes.Waiting" : "Takes", Taken(card, what, currency), Credits(card, card.FreeOn(what.Day) - card.Terms.CreditsFor(what), currency)];

    /// <summary>The same for a class that is booked already.</summary>
    /// <param name="isSettled">Checked in or missed.</param>
    public string Booked(Card card, PayableClass what, string currency, bool isSettled) => !card.HasCredits
        ? text["Takes.Nothing"]
        : text[isSettled ? "Takes.Done" : "Takes.Held", Taken(card, what, currency)];

    /// <summary>What the figure on the card counts, to stand beside it.</summary>
    public string LeftWords(CardKind kind) => text[kind switch
    {
        CardKind.Minutes => "Left.Minutes",
        CardKind.StoredValue => "Left.Money",
        CardKind.PrivateLessons => "Left.Lessons",
        _ => "Left.Classes",
    }];

    string Taken(Card card, PayableClass what, string currency) => Credits(card, card.Terms.CreditsFor(what), currency);

    string Credits(Card card, int credits, string currency) => cards.Credits(card.Kind, credits, currency);

    string Counted(string verdict, int count) => text[$"Verdict.{verdict}.{(count == 1 ? "One" : "Other")}", count];
}
