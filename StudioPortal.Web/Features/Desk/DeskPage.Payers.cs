using System.Globalization;
using StudioPortal.Domain.Cards;
using StudioPortal.Infrastructure.Bookings;
using StudioPortal.Infrastructure.CheckIns;
using StudioPortal.Infrastructure.Members;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Desk;

/// <summary>Which card pays (I01): asked only where more than one can, the card of the rule first, so that Enter takes it.</summary>
public sealed partial class DeskPage
{
    /// <summary>Shows the cards that could pay, unless there is nothing to choose between.</summary>
    async Task<bool> AskWhoPaysAsync(DeskPerson person, Guid sessionId, Func<Guid, Task> go)
    {
        if (await Deeds.Payers.OfAsync(sessionId, person.Id) is not { BookingId: null } payers || !payers.Others.Any()) return false;
        ShowCards(payers, payers.Chosen!, Payer["ByRule", Deeds.PayerWords.Why(payers.Cards, payers.What)!], go);
        return true;
    }

    /// <summary>Another card for the class that is due, before anybody is checked in.</summary>
    async Task ShowPayersAsync(DeskPerson person, MemberBooking due)
    {
        if (await Deeds.Payers.OfAsync(due.SessionId, person.Id) is not { Chosen: { } chosen } payers) return;
        if (payers.Others.Any()) ShowCards(payers, chosen, Payer["Now"], cardId => ChangePayerAsync(person, due, cardId));
        else said = Payer["NoOther"];
    }

    void ShowCards(Payers payers, WeighedCard first, string note, Func<Guid, Task> go)
    {
        DeskOption Option(WeighedCard one, string? why) => new(
            Text["ClassAt", one.Card.PlanNameIn(), one.Card.Number], why ?? Deeds.PayerWords.Takes(one.Card, payers.What, Studio.Currency), () => go(one.Card.Id));
        var cannot = payers.Cards.Where(one => !one.CanPay)
            .Select(one => Payer["CannotPay", one.Card.PlanNameIn(), one.Card.Number, Deeds.PayerWords.WhyNot(one, payers.What, Studio.Currency)].Value);
        var title = ClassOf(payers.SessionId) is { Length: > 0 } name ? Payer["WhoPays", name] : Payer["WhoPaysThis"];
        Show(new(title, [Option(first, note), .. payers.Others.Select(one => Option(one, null))]) { Notes = [.. cannot] });
    }

    async Task ChangePayerAsync(DeskPerson person, MemberBooking due, Guid cardId)
    {
        if (await Deeds.ChangePayer.ExecuteAsync(Actor!, due.Id, cardId) is { } refusal)
        {
            await RefuseAsync(refusal, Wish.Payer, person, RowOf(due), () => ChangePayerAsync(person, due, cardId));
            return;
        }

        await PickAsync(person.Id);
        if (box.Person?.Card(cardId) is { } card) said = Payer["Changed", card.PlanNameIn()];
    }

    /// <summary>Who pays for what was just booked, and why.</summary>
    async Task<string> PaidAsync(DeskPerson person, Guid sessionId)
    {
        if (await Deeds.Payers.OfAsync(sessionId, person.Id) is not { Chosen: { } chosen } payers) return "";
        var sentence = Payer["Because", chosen.Card.PlanNameIn(), Deeds.PayerWords.Why(payers.Cards, payers.What)!].Value;
        return CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? sentence : " " + sentence;
    }
}
