using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data.Demo;
using StudioPortal.Infrastructure.Identity;
using StudioPortal.Infrastructure.Members;

namespace StudioPortal.Infrastructure.Data;

/// <summary>
/// Fills an empty database with a studio in the middle of its day: weeks of history behind it, classes running and about to start,
/// two weeks of bookings ahead. Everything is done by the rules of the domain, then written in one transaction.
/// </summary>
public sealed class DemoStudio(StudioSettings settings, IWriteGate gate, Passwords passwords, TimeProvider clock)
{
    /// <summary>Of all demonstration accounts.</summary>
    public const string Password = DemoStaff.Password;

    /// <summary>Journal lines are kept for what happened since.</summary>
    static readonly TimeSpan NewsKept = TimeSpan.FromHours(36);

    /// <summary>Refuses with <c>not-empty</c>, and with <c>storage-busy</c> or <c>storage-full</c>; then nothing is written.</summary>
    public async Task<Outcome<DemoReport>> FillAsync(DemoSize size, CancellationToken cancel = default)
    {
        if (!size.IsSound) throw new ArgumentOutOfRangeException(nameof(size), size, "The size is out of range.");
        var started = clock.GetTimestamp();
        if (await RefuseAsync(_ => Task.CompletedTask, cancel) is { } taken) return taken;
        var life = Live(size, clock.GetUtcNow().UtcDateTime, cancel);
        long rows = 0;
        var refusal = await RefuseAsync(async db => rows = await life.WriteAsync(db, cancel), cancel);
        return refusal is null ? life.Report(size, rows, clock.GetElapsedTime(started)) : refusal;
    }

    async Task<Refusal?> RefuseAsync(Func<StudioDbContext, Task> write, CancellationToken cancel)
    {
        var isEmpty = false;
        var unavailable = await gate.RunAsync(
            async db =>
            {
                isEmpty = !await db.Studios.AnyAsync(cancel) && !await db.Members.AnyAsync(cancel) && !await db.Accounts.AnyAsync(cancel);
                if (isEmpty) await write(db);
            },
            cancel);
        return unavailable ?? (isEmpty ? null : StudioRefusals.NotEmpty);
    }

    Life Live(DemoSize size, DateTime now, CancellationToken cancel)
    {
        var random = new DemoRandom(size.Seed);
        var calendar = StudioCalendar.For(settings.TimeZone);
        var today = calendar.DayOf(now);
        var firstDay = today.AddDays(-7 * size.Weeks);
        var from = calendar.InstantOf(firstDay, new(5, 0));
        var studio = new Studio(random.Id(from), "静心瑜伽", settings.TimeZone, settings.Culture, settings.Currency, today.AddDays(-DemoPeople.OldestDays));
        var policy = CancellationPolicy.Announce(studio.Id, null, CancellationTerms.Usual, null, Actor.System, from).Value;

        var (agenda, news) = (new DemoAgenda(now), new DemoNews(now - NewsKept));
        var catalogue = new DemoCatalogue(random, from, today);
        var staff = new DemoStaff(random, passwords, catalogue.Lead, from);
        var plan = new DemoPlan(random, catalogue, calendar, firstDay, now);
        var people = new DemoPeople(random, catalogue, news, calendar, today, firstDay);
        people.Invite(size.Members, staff.Desk, agenda.Add);

        var todays = new DemoToday(plan, catalogue, people, now);
        todays.ChooseFull();
        var days = new DemoDays(random, studio, policy, agenda, catalogue, plan, people, staff, news, now);
        days.Plan(from);
        todays.Arrange(agenda, days);
        agenda.Run(cancel);
        staff.Bind(todays.Account().Member);
        return new(studio, policy, catalogue, plan, people, days, staff, news, today);
    }

    sealed record Life(
        Studio Studio, CancellationPolicy Policy, DemoCatalogue Catalogue, DemoPlan Plan, DemoPeople People, DemoDays Days, DemoStaff Staff, DemoNews News,
        DateOnly Today)
    {
        List<Domain.Members.Member> Members { get; } = [.. People.All.Select(person => person.Member)];

        List<Domain.Cards.Card> Cards { get; } = [.. People.All.SelectMany(person => person.Cards)];

        /// <summary>In the order in which rows refer to one another.</summary>
        public async Task<long> WriteAsync(StudioDbContext db, CancellationToken cancel)
        {
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            try
            {
                var rows = new DemoRows(db, cancel);
                await rows.AddAsync([Studio]);
                await rows.AddAsync([Policy]);
                await rows.AddAsync([new NumberSeries(NumberSeries.Members, Members.Count + 1), .. People.Receipts.Series]);
                await rows.AddAsync(Catalogue.Rooms);
                await rows.AddAsync(Catalogue.Types);
                await rows.AddAsync(Catalogue.Teachers);
                await rows.AddAsync(Catalogue.Plans.Select(one => one.Plan));
                await rows.AddAsync(Catalogue.Plans.Select(one => one.Terms));
                await rows.AddAsync(Plan.Rules);
                await rows.AddAsync(Members);
                await rows.AddAsync(Members.SelectMany(MemberIndex.KeysOf));
                await rows.AddAsync(Cards);
                await rows.AddAsync(Cards.SelectMany(card => card.Lots));
                await rows.AddAsync(People.Sales);
                await rows.AddAsync(People.Sales.SelectMany(sale => sale.Payments));
                await rows.AddAsync(DemoTakings.Of(People.Sales, Staff.Manager, Studio.Calendar, Today));
                await rows.AddAsync(Cards.SelectMany(card => card.NewEntries));
                await rows.AddAsync(Plan.Classes.Select(one => one.Session));
                await rows.AddAsync(Days.Bookings);
                await rows.AddAsync(Days.Bookings.SelectMany(booking => booking.Holds));
                await rows.AddAsync(Days.Penalties);
                await rows.AddAsync(Days.Cancellations);
                await rows.AddAsync(Days.CheckIns);
                await rows.AddAsync(Days.Notices);
                await rows.AddAsync(Staff.Accounts);
                await rows.AddAsync(News.Lines.OrderBy(line => line.At));
                return rows.Written;
            }
            finally
            {
                db.ChangeTracker.AutoDetectChangesEnabled = true;
            }
        }

        public DemoReport Report(DemoSize size, long rows, TimeSpan took) => new(
            size, Plan.Classes.Count, Members.Count, Cards.Count, Days.Bookings.Count, Days.CheckIns.Count,
            Cards.Sum(card => card.NewEntries.Count), Days.Notices.Count, News.Lines.Count, rows, took);
    }
}
