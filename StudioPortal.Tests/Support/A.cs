using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;

namespace StudioPortal.Tests.Support;

/// <summary>The things a test speaks of, each sound unless the test says otherwise. It is a Monday morning in Shanghai.</summary>
static class A
{
    public static readonly DateOnly Today = new(2026, 3, 2);

    /// <summary>08:00 in Shanghai.</summary>
    public static readonly DateTime Now = new(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Every class pays for and happens as this type unless said otherwise.</summary>
    public static readonly Guid ClassTypeId = Guid.Parse("11111111-1111-4111-8111-111111111111");

    public static readonly Guid RoomId = Guid.Parse("22222222-2222-4222-8222-222222222222");

    public static readonly Guid TeacherId = Guid.Parse("33333333-3333-4333-8333-333333333333");

    static int _number;

    public static readonly Actor Desk = new(Guid.NewGuid(), "林前台", Role.FrontDesk, Device: "desk-1");

    public static readonly Actor Manager = new(Guid.NewGuid(), "王馆长", Role.Manager);

    public static readonly Actor Administrator = new(Guid.NewGuid(), "管理员", Role.Administrator);

    public static readonly Actor Display = new(Guid.NewGuid(), "lobby", Role.Display, Device: "lobby");

    public static Actor Teaching(Guid teacherId) => new(Guid.NewGuid(), "陈老师", Role.Teacher, TeacherId: teacherId);

    public static Actor Being(Guid memberId) => new(Guid.NewGuid(), "周美云", Role.Member, MemberId: memberId);

    public static PhoneNumber Phone(string text = "13800133862", string region = "CN")
    {
        PhoneNumber.TryParse(text, region, out var phone).ShouldBeTrue();
        return phone;
    }

    /// <summary>A mobile number nobody has yet.</summary>
    public static PhoneNumber NewPhone() => Phone($"138{Interlocked.Increment(ref _number):00000000}");

    public static Studio Studio(string timeZone = "Asia/Shanghai", BookingPolicy? policy = null)
    {
        var studio = new Studio(Guid.NewGuid(), "静心瑜伽", timeZone, "zh-Hans", "CNY", Today.AddYears(-1));
        studio.Describe(studio.Name, timeZone, studio.Culture, studio.Currency, null, policy ?? new()).ShouldSucceed();
        return studio;
    }

    public static MemberDetails Details(string name = "周美云") => new(name, NewPhone());

    public static Member Member(string name = "周美云") =>
        StudioPortal.Domain.Members.Member.Register(
            Guid.NewGuid(), Interlocked.Increment(ref _number), MemberCode.New(), Details(name), Today).ShouldSucceed();

    public static PlanDetails CountPlan(int credits = 10, int days = 90, Guid[]? covers = null) =>
        new("十次卡", "Ten classes", CardKind.Count, credits, Validity.OfDays(days), 1200_00) { Coverage = Coverage.Of(covers) };

    public static PlanDetails PeriodPlan(int days = 90, Guid[]? covers = null) =>
        new("季卡", "Quarter", CardKind.Period, null, Validity.OfDays(days), 2400_00) { Coverage = Coverage.Of(covers) };

    public static CardPlan Plan(PlanDetails details) => CardPlan.Offer(Guid.NewGuid(), details, Manager, Now).ShouldSucceed();

    public static Card CountCard(int credits = 10, DateOnly? startsOn = null, int days = 90, Guid[]? covers = null, string? number = null) =>
        Card(CountPlan(credits, days, covers), startsOn, number);

    public static Card PeriodCard(DateOnly? startsOn = null, int days = 90, Guid[]? covers = null, string? number = null) =>
        Card(PeriodPlan(days, covers), startsOn, number);

    /// <summary>A card just sold at the price of its plan.</summary>
    public static Card Card(PlanDetails plan, DateOnly? startsOn = null, string? number = null) => StudioPortal.Domain.Cards.Card.Issue(
        Guid.NewGuid(), number ?? $"1{Interlocked.Increment(ref _number):000000000}", Guid.NewGuid(), Plan(plan).NewVersions[0], plan.Price, startsOn ?? Today, Cause());

    /// <summary>An hour of the usual class on a day at ten, for 128 yuan.</summary>
    public static PayableClass Payable(DateOnly? day = null, TimeOnly? at = null, int minutes = 60, long? fee = 128_00, bool isPrivate = false) =>
        new(ClassTypeId, isPrivate, RoomId, TeacherId, day ?? Today, at ?? new(10, 0), minutes, fee);

    public static CancellationPolicy Cancelling(CancellationTerms? terms = null) =>
        CancellationPolicy.Announce(Guid.NewGuid(), null, terms ?? CancellationTerms.Usual, null, Manager, Now).ShouldSucceed();

    public static ClassType ClassType() => StudioPortal.Domain.Classes.ClassType.Offer(ClassTypeId, ClassTypeDetails()).ShouldSucceed();

    /// <summary>Tomorrow at ten in the studio, an hour long, unless said otherwise.</summary>
    public static ClassSession Session(int capacity = 12, DateTime? startsAt = null, int minutes = 60, Guid? teacherId = null) =>
        ClassSession.Open(Guid.NewGuid(), ClassTypeId, Slot(startsAt, minutes, teacherId), capacity, []).ShouldSucceed();

    public static SessionSlot Slot(DateTime? startsAt = null, int minutes = 60, Guid? teacherId = null, Guid? roomId = null)
    {
        var start = startsAt ?? Now.AddHours(26);
        return new(roomId ?? RoomId, teacherId ?? TeacherId, DateOnly.FromDateTime(start.AddHours(8)), start, start.AddMinutes(minutes));
    }

    /// <summary>Mondays at 18:30 for an hour from today on.</summary>
    public static WeeklySlot Weekly(
        DayOfWeek weekday = DayOfWeek.Monday, int minutes = 60, int capacity = 12, DateOnly? firstOn = null, DateOnly? lastOn = null) =>
        new(ClassTypeId, RoomId, TeacherId, weekday, new(18, 30), minutes, capacity, firstOn ?? Today, lastOn);

    public static ClassTypeDetails ClassTypeDetails(string name = "哈他瑜伽") => new(name, "Hatha", "Hatha", 60);

    public static Closure Closure(DateOnly firstOn, DateOnly lastOn) =>
        StudioPortal.Domain.Studios.Closure.Announce(Guid.NewGuid(), firstOn, lastOn, "春节").ShouldSucceed();

    /// <summary>A class booked with a card, at ten.</summary>
    public static NamedClass Named(DateOnly day) => new(new("哈他瑜伽", "Hatha"), day, new(10, 0));

    public static BookedClass BookedClass(DateOnly day, Guid? memberId = null, params Guid[] lots) => new(Guid.NewGuid(), memberId ?? Guid.NewGuid(), new("哈他瑜伽", "Hatha"), day, new(10, 0), lots);

    /// <summary>A change of a card with a reason, as most need one.</summary>
    public static LedgerCause Reasoned(DateTime? at = null) => Cause(at) with { Reason = "出差" };

    public static LedgerCause Cause(DateTime? at = null) => new(Guid.NewGuid, Guid.NewGuid(), at ?? Now, Desk.Name, Desk.Device);
}
