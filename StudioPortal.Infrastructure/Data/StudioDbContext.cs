using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.CheckIns;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Reminders;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Identity;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Infrastructure.Members;

namespace StudioPortal.Infrastructure.Data;

/// <summary>
/// The one model. Changes go through <see cref="StudioWriter"/>, which writes the journal in the same save; reads take a context
/// of their own from the factory.
/// </summary>
public abstract class StudioDbContext(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<Studio> Studios => Set<Studio>();
    public DbSet<Room> Rooms => Set<Room>();
    public DbSet<Closure> Closures => Set<Closure>();
    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();
    public DbSet<Member> Members => Set<Member>();
    public DbSet<MemberSearchKey> MemberSearchKeys => Set<MemberSearchKey>();
    public DbSet<CardPlan> CardPlans => Set<CardPlan>();
    public DbSet<PlanVersion> PlanVersions => Set<PlanVersion>();
    public DbSet<Card> Cards => Set<Card>();
    public DbSet<CardLot> CardLots => Set<CardLot>();
    public DbSet<CardChange> CardChanges => Set<CardChange>();
    public DbSet<CardShare> CardShares => Set<CardShare>();
    public DbSet<RefundQuote> RefundQuotes => Set<RefundQuote>();
    public DbSet<Sale> Sales => Set<Sale>();
    public DbSet<TakingsClosing> TakingsClosings => Set<TakingsClosing>();
    public DbSet<LedgerEntry> LedgerEntries => Set<LedgerEntry>();
    public DbSet<ClassType> ClassTypes => Set<ClassType>();
    public DbSet<Teacher> Teachers => Set<Teacher>();
    public DbSet<ScheduleRule> ScheduleRules => Set<ScheduleRule>();
    public DbSet<ClassSession> ClassSessions => Set<ClassSession>();
    public DbSet<Booking> Bookings => Set<Booking>();
    public DbSet<Hold> Holds => Set<Hold>();
    public DbSet<CancellationPolicy> CancellationPolicies => Set<CancellationPolicy>();
    public DbSet<Penalty> Penalties => Set<Penalty>();
    public DbSet<Cancellation> Cancellations => Set<Cancellation>();
    public DbSet<CheckIn> CheckIns => Set<CheckIn>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<JournalEntry> Journal => Set<JournalEntry>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();
    public DbSet<Device> Devices => Set<Device>();
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(StudioDbContext).Assembly);
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("AccountLogins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("AccountTokens");
        builder.Entity<ProtectionKey>().Property(key => key.Xml).HasMaxLength(8000);
        foreach (var aggregate in builder.Model.GetEntityTypes().Where(type => type.ClrType.IsSubclassOf(typeof(Aggregate))))
            ConfigureAggregate(builder, aggregate.ClrType);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>();
        conventions.Properties<string>().HaveMaxLength(400);
    }

    /// <summary>
    /// Stores the changes and what the changed aggregates told: their events in the journal, the new lines and changes of cards, the
    /// new versions of plans.
    /// </summary>
    internal async Task<IReadOnlyList<JournalEntry>> SaveAsync(Actor by, DateTime now)
    {
        var news = WriteNews(by, now);

        // Asking for the entries has looked for changes; what came since was added by hand, so nothing is looked for twice.
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await SaveChangesAsync(CancellationToken.None);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }

        return news;
    }

    List<JournalEntry> WriteNews(Actor by, DateTime now)
    {
        List<JournalEntry> news = [];
        foreach (var entry in ChangeTracker.Entries<Aggregate>().ToList())
        {
            if (entry.Entity is Card card) Write(card);
            if (entry.Entity is CardPlan plan) PlanVersions.AddRange(plan.NewVersions);
            news.AddRange(entry.Entity.Events.Select(happened => JournalEntry.Of(happened, by, now)));
            entry.Entity.ForgetEvents();
        }

        var closings = ChangeTracker.Entries<TakingsClosing>().Where(one => one.State == EntityState.Added).Select(one => one.Entity);
        news.AddRange(closings.Select(closing => JournalEntry.Of(closing.News, by, now)));
        Journal.AddRange(news);
        return news;
    }

    void Write(Card card)
    {
        LedgerEntries.AddRange(card.NewEntries);
        CardChanges.AddRange(card.NewChanges);
        CardShares.AddRange(card.NewShares);
        CardShares.RemoveRange(card.EndedShares);
    }

    static void ConfigureAggregate(ModelBuilder builder, Type type)
    {
        builder.Entity(type).Property(nameof(Aggregate.Id)).ValueGeneratedNever();
        builder.Entity(type).Property(nameof(Aggregate.Version)).IsConcurrencyToken();
        builder.Entity(type).Ignore(nameof(Aggregate.Events));
    }
}
