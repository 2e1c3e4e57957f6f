using System.Globalization;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Cards;

namespace StudioPortal.Infrastructure.Data.Demo;

/// <summary>The members of the demonstration studio, in order of joining, and the cards they buy.</summary>
sealed class DemoPeople(DemoRandom random, DemoCatalogue catalogue, DemoNews news, StudioCalendar calendar, DateOnly today, DateOnly firstDay)
{
    static readonly string[] Prefixes = ["135", "136", "137", "138", "139", "150", "151", "158", "159", "177", "180", "186", "187", "188", "189", "199"];
    static readonly Tender[] Tenders = [Tender.WeChatPay, Tender.WeChatPay, Tender.Alipay, Tender.Cash, Tender.BankCard];

    /// <summary>Nobody joined longer ago than this, in days.</summary>
    public const int OldestDays = 1200;

    readonly HashSet<string> _phones = [], _numbers = [], _codes = [];

    public List<DemoPerson> All { get; } = [];

    public List<Sale> Sales { get; } = [];

    public DemoReceipts Receipts { get; } = new();

    /// <summary>Whom the desk may book: keen people stand here more than once.</summary>
    public List<DemoPerson> Bookable { get; } = [];

    /// <summary>Makes the members; those who join after the first day do so at <paramref name="later"/>.</summary>
    public void Invite(int members, Actor by, Action<DateTime, Action<DateTime>> later)
    {
        var days = Enumerable.Range(0, members).Select(_ => 1 + (int)(Math.Pow(random.Between(0.0, 1.0), 1.6) * 1100)).OrderDescending();
        var number = 0;
        foreach (var joinedOn in days.Select(ago => today.AddDays(-ago)).ToList())
        {
            var at = calendar.InstantOf(joinedOn, new(9, 0)) + random.Minutes(0, 11 * 60);
            var person = Join(++number, joinedOn, at);
            All.Add(person);
            Action<DemoPerson, Actor> welcome = number == members && members >= 20 ? WelcomeOnTrial : number == 8 ? WelcomeAndBlock : Welcome;
            if (joinedOn < firstDay) welcome(person, by);
            else later(at, _ => welcome(person, by));
        }
    }

    /// <summary>Sells another card when none can be used any more; some stay away instead.</summary>
    public bool MayBook(DemoPerson person, PayableClass what, DateTime at, Actor by)
    {
        if (CardChoice.For(person.Cards, what, []) is not null) return true;
        var on = calendar.DayOf(at);
        if (person.Cards.Any(card => card.Kind != CardKind.PrivateLessons && card.EndsOn > on.AddDays(3) && (!card.HasCredits || card.Left > 0)))
            return false;
        if (random.Chance(0.05)) person.HasLapsed = true;
        else Sell(person, Plan(), on, at, by);
        return !person.HasLapsed && CardChoice.For(person.Cards, what, []) is not null;
    }

    public void Sell(DemoPerson person, OfferedPlan plan, DateOnly startsOn, DateTime at, Actor by)
    {
        var (id, on) = (random.Id(at), calendar.DayOf(at));
        var reference = random.Chance(0.5) ? random.Between(10_000_000, 99_999_999).ToString(CultureInfo.InvariantCulture) : null;
        var payment = new Payment(random.Pick(Tenders), plan.Terms.Price, reference);
        var sale = Sale.Complete(id, Receipts.Next(on), SaleKind.Card, person.Member.Id, id, new(plan.Terms.Price), [payment], on, by, at).Value;
        var card = Card.Issue(
            id, Unused(_numbers, () => Digits(1_000_000_000, int.MaxValue)), person.Member.Id, plan.Terms, sale.Price, startsOn,
            new(() => random.Id(at), id, at, by.Name, by.Device));
        Sales.Add(sale);
        person.Cards.Add(card);
        news.Tell(card, by, at);
    }

    void Welcome(DemoPerson person, Actor by)
    {
        news.Tell(person.Member, by, person.JoinedAt);
        if (!random.Chance(0.94)) return;
        var plan = Plan();
        var joinedOn = calendar.DayOf(person.JoinedAt);
        var latest = firstDay.AddDays(-random.Between(1, Math.Max(1, DaysOf(plan) * 7 / 10)));
        var on = joinedOn > latest ? joinedOn : latest;
        var at = on == joinedOn ? person.JoinedAt : calendar.InstantOf(on, new(10, 0)) + random.Minutes(0, 600);
        Sell(person, plan, on, at, by);
        if (random.Chance(0.05)) Sell(person, catalogue.PrivateLessons, on, at, by);
        for (var share = random.Between(1, 4); share > 0; share--) Bookable.Add(person);
    }

    /// <summary>The newest member has a single class left and has not booked it yet.</summary>
    void WelcomeOnTrial(DemoPerson person, Actor by)
    {
        news.Tell(person.Member, by, person.JoinedAt);
        Sell(person, catalogue.Trial, calendar.DayOf(person.JoinedAt), person.JoinedAt, by);
    }

    /// <summary>One member is blocked, so that the refusal can be seen.</summary>
    void WelcomeAndBlock(DemoPerson person, Actor by)
    {
        Welcome(person, by);
        var at = person.JoinedAt;
        person.HasLapsed = person.Member.Block("上期费用未结清", at) is null;
        news.Tell(person.Member, by, at);
    }

    /// <summary>Ten classes, thirty classes, month, quarter, year, stored value, minutes, in that liking.</summary>
    OfferedPlan Plan() => catalogue.Plans[random.Between(1, 100) switch { <= 32 => 0, <= 49 => 1, <= 70 => 2, <= 84 => 3, <= 94 => 4, <= 98 => 7, _ => 8 }];

    int DaysOf(OfferedPlan plan) => plan.Terms.Validity.LastDay(firstDay).DayNumber - firstDay.DayNumber + 1;

    DemoPerson Join(int number, DateOnly joinedOn, DateTime at)
    {
        var (name, sex) = DemoNames.Next(random);
        if (!PhoneNumber.TryParse("+86" + Unused(_phones, () => random.Pick(Prefixes) + Digits(10_000_000, 99_999_999)), "CN", out var phone))
            throw new InvalidOperationException("A mobile number of the demonstration studio is none.");
        var email = random.Chance(0.3) ? string.Create(CultureInfo.InvariantCulture, $"member{number:00000}@example.com") : null;
        var details = new MemberDetails(name, phone, sex, Birthday(number), email, Cautions(sex));
        var member = Member.Register(random.Id(at), number, Unused(_codes, () => MemberCode.From(random.Source)), details, joinedOn).Value;
        return new(member, at);
    }

    DateOnly? Birthday(int number)
    {
        var year = today.Year - random.Between(18, 62);
        if (number % 60 == 7)
            return today is { Month: 2, Day: 29 } ? new(year - (year % 4), 2, 29) : new(year, today.Month, today.Day);
        return random.Chance(0.85) ? new DateOnly(year, 1, 1).AddDays(random.Between(0, 364)) : null;
    }

    Caution Cautions(Sex sex)
    {
        if (!random.Chance(0.14)) return Caution.None;
        if (sex == Sex.Female && random.Chance(0.15)) return Caution.Pregnancy | Caution.NoInversions;
        var one = (Caution)(1 << random.Between(0, 8));
        return random.Chance(0.25) ? one | (Caution)(1 << random.Between(0, 8)) : one;
    }

    string Digits(int least, int most) => random.Between(least, most - 1).ToString(CultureInfo.InvariantCulture);

    static string Unused(HashSet<string> known, Func<string> next)
    {
        var text = next();
        while (!known.Add(text)) text = next();
        return text;
    }
}
