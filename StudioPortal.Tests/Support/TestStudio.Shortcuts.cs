using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Bookings;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.CheckIns;
using StudioPortal.Infrastructure.Classes;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Members;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Tests.Support;

/// <summary>What every <see cref="TestStudio"/> has to begin with.</summary>
sealed record Furniture(Guid RoomId, Guid ClassTypeId, Guid TeacherId, Guid SubstituteId, Guid CountPlanId, Guid PeriodPlanId);

/// <summary>A member of the database with a card of ten classes.</summary>
sealed record MemberWithCard(Guid Id, Guid CardId, Member Member);

sealed partial class TestStudio
{
    public const string AdministratorEmail = "admin@test.studio";
    public const string AdministratorPassword = "Quiet-Lotus-2026";

    public Furniture Furniture { get; private set; } = null!;

    public async Task<MemberWithCard> Member(string name = "周美云", int credits = 10)
    {
        var member = (await Get<RegisterMember>().ExecuteAsync(A.Desk, A.Details(name))).ShouldSucceed();
        var planId = credits == 10 ? Furniture.CountPlanId : await Plan(credits);
        return new(member.Id, (await Issue(member.Id, planId)).ShouldSucceed().Id, member);
    }

    public async Task<Guid> Plan(int? credits, int days = 90) => (await Get<OfferPlan>().ExecuteAsync(A.Manager, new(
        credits is null ? "季卡" : "次卡", null, credits is null ? CardKind.Period : CardKind.Count, credits, Validity.OfDays(days), 100_00))).ShouldSucceed();

    public async Task<Outcome<Card>> Issue(Guid memberId, Guid planId, Guid? id = null)
    {
        var sold = await Get<SellCard>().ExecuteAsync(A.Desk, new(memberId, planId, Id: id));
        return sold.IsRefused ? sold.Refusal : sold.Value.Card;
    }

    /// <summary>Tomorrow at ten unless said otherwise.</summary>
    public async Task<Guid> Session(int capacity = 12, TimeOnly? at = null, DateOnly? day = null, Guid? teacherId = null, Guid? roomId = null) =>
        (await Schedule(capacity, at, day, teacherId, roomId)).ShouldSucceed();

    /// <summary>At any time in a room of its own, with the substitute: it meets no other.</summary>
    public async Task<Guid> SessionElsewhere(TimeOnly at) =>
        await Session(at: at, teacherId: Furniture.SubstituteId, roomId: await Room());

    public async Task<Guid> Room(string name = "竹厅") => (await Get<SaveRoom>().ExecuteAsync(A.Manager, null, new(name, null, 8))).ShouldSucceed();

    public Task<Outcome<Guid>> Schedule(int? capacity = null, TimeOnly? at = null, DateOnly? day = null, Guid? teacherId = null, Guid? roomId = null) =>
        Get<ScheduleClass>().ExecuteAsync(A.Manager, new(
            Furniture.ClassTypeId, roomId ?? Furniture.RoomId, teacherId ?? Furniture.TeacherId, day ?? A.Today.AddDays(1), at ?? new(10, 0), Capacity: capacity));

    public Task<Outcome<BookingReceipt>> Book(Guid sessionId, Guid memberId, bool wait = false, Guid? id = null, Actor? by = null) =>
        Get<BookClass>().ExecuteAsync(by ?? A.Desk, new(sessionId, memberId, JoinWaitlist: wait, Id: id));

    /// <summary>Someone new, with a place or, when the class is full, a turn.</summary>
    public async Task<BookingReceipt> Booked(Guid sessionId) =>
        (await Book(sessionId, (await Member()).Id, wait: true)).ShouldSucceed();

    public Task<Outcome<CancellationReceipt>> Cancel(Guid bookingId, Actor? by = null) => Get<CancelBooking>().ExecuteAsync(by ?? A.Desk, bookingId);

    public Task<Outcome<CheckInReceipt>> CheckIn(Guid bookingId, Actor? by = null) => Get<CheckInBooking>().ExecuteAsync(by ?? A.Desk, bookingId);

    public Task<Outcome<CheckInReceipt>> Scan(string code) => Get<CheckInByCode>().ExecuteAsync(A.Desk, code);

    public Task<Outcome<CheckInReceipt>> WalkIn(Guid sessionId, Guid memberId) => Get<WalkIn>().ExecuteAsync(A.Desk, sessionId, memberId);

    public Task<Outcome<CheckInReceipt>> Undo(Guid bookingId, Actor? by = null) => Get<UndoCheckIn>().ExecuteAsync(by ?? A.Desk, bookingId);

    public Task<Refusal?> ChangeCapacity(Guid sessionId, int capacity) => Get<ChangeCapacity>().ExecuteAsync(A.Manager, sessionId, capacity);

    public Task<Outcome<int>> CallOff(Guid sessionId, string reason = "老师生病") => Get<CancelSession>().ExecuteAsync(A.Manager, sessionId, reason);

    /// <summary>The day of review is over.</summary>
    public Task<int> ApplyPenalties()
    {
        Clock.UtcNow += Penalty.Review;
        return Get<ApplyPenalties>().ExecuteAsync();
    }

    public Task<int> CloseClasses() => Get<CloseClasses>().ExecuteAsync();

    public Task<Refusal?> ChangePolicy(BookingPolicy policy) =>
        Get<ChangeStudio>().ExecuteAsync(A.Manager, new("静心瑜伽", "Asia/Shanghai", "zh-Hans", "CNY", null, policy));

    public Task<ClassSession> SessionOf(Guid id) => ReadAsync(db => db.ClassSessions.AsNoTracking().SingleAsync(one => one.Id == id));

    public Task<Booking> BookingOf(Guid id) => ReadAsync(db => db.Bookings.AsNoTracking().SingleAsync(one => one.Id == id));

    public Task<Card> CardOf(Guid id) => ReadAsync(db => db.Cards.AsNoTracking().SingleAsync(one => one.Id == id));

    public Task<int> JournalLines() => ReadAsync(db => db.Journal.CountAsync());

    /// <summary>The clock stands at the minute the class begins.</summary>
    public async Task WhenItBegins(Guid sessionId) => Clock.UtcNow = (await SessionOf(sessionId)).StartsAt;

    /// <summary>The clock stands an hour after the class is over.</summary>
    public async Task WhenItIsOver(Guid sessionId) => Clock.UtcNow = (await SessionOf(sessionId)).EndsAt.AddHours(1);

    static async Task<Furniture> FurnishAsync(TestStudio studio)
    {
        await studio.Get<DatabaseSetup>().RunAsync();
        (await studio.Get<SetUpStudio>().ExecuteAsync(new(
            "静心瑜伽", "Asia/Shanghai", "zh-Hans", "CNY", "管理员", AdministratorEmail, AdministratorPassword))).ShouldSucceed();
        studio.Furniture = new(
            (await studio.Get<SaveRoom>().ExecuteAsync(A.Manager, null, new("莲花厅", "Lotus", 12))).ShouldSucceed(),
            (await studio.Get<SaveClassType>().ExecuteAsync(A.Manager, null, A.ClassTypeDetails())).ShouldSucceed(),
            (await studio.Get<SaveTeacher>().ExecuteAsync(A.Manager, null, new("陈老师", "Chen", ["Hatha"], null, []))).ShouldSucceed(),
            (await studio.Get<SaveTeacher>().ExecuteAsync(A.Manager, null, new("李老师", "Li", ["Hatha"], null, []))).ShouldSucceed(),
            await studio.Plan(10), await studio.Plan(credits: null));
        return studio.Furniture;
    }
}
