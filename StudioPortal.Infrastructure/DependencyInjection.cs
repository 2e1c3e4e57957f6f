using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StudioPortal.Infrastructure.Bookings;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.CheckIns;
using StudioPortal.Infrastructure.Classes;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Identity;
using StudioPortal.Infrastructure.Jobs;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Infrastructure.Members;
using StudioPortal.Infrastructure.Reminders;
using StudioPortal.Infrastructure.Reports;
using StudioPortal.Infrastructure.Upkeep;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure;

/// <summary>Puts the product together.</summary>
public static class DependencyInjection
{
    public static IServiceCollection AddStudio(this IServiceCollection services, StudioSettings settings)
    {
        services.AddSingleton(settings).AddSingleton(TimeProvider.System);
        return services.AddStorage(settings).AddAccounts().AddOperations().AddQueries();
    }

    /// <summary>What runs by itself while the product serves: the journal, the boards and the timetable.</summary>
    public static IServiceCollection AddLive(this IServiceCollection services) => services
        .AddSingleton<JournalWatch>().AddHostedService(provider => provider.GetRequiredService<JournalWatch>())
        .AddSingleton<LiveBoard>().AddHostedService(provider => provider.GetRequiredService<LiveBoard>())
        .AddSingleton<Pulse>().AddHostedService(provider => provider.GetRequiredService<Pulse>())
        .AddTimetable();

    static IServiceCollection AddStorage(this IServiceCollection services, StudioSettings settings)
    {
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            var statements = new SqliteStatements();
            services.AddContexts<SqliteStudioDbContext>(options => options
                    .UseSqlite($"Default Timeout=5;{settings.ConnectionString};Foreign Keys=True").AddInterceptors(new SqlitePragmas(), statements)

                    // Known, and answered by the copy that DatabaseSetup keeps.
                    .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning)))
                .AddSingleton(statements).AddSingleton<IWriteGate, SqliteWriteGate>();
        }
        else
            services.AddContexts<SqlServerStudioDbContext>(options => options.UseSqlServer(settings.ConnectionString))
                .AddSingleton<IWriteGate, SqlServerWriteGate>();
        return services
            .AddSingleton<DatabaseSetup>().AddSingleton<DemoStudio>().AddSingleton<StudioFeed>().AddSingleton<StudioWriter>().AddSingleton<StudioClock>();
    }

    static IServiceCollection AddContexts<TContext>(this IServiceCollection services, Action<DbContextOptionsBuilder> configure)
        where TContext : StudioDbContext
    {
        services.AddPooledDbContextFactory<TContext>(configure);
        services.AddSingleton<IDbContextFactory<StudioDbContext>, StudioContexts<TContext>>();
        return services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<StudioDbContext>>().CreateDbContext());
    }

    static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("StudioPortal");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            options => options.XmlRepository = new ProtectionKeys(provider.GetRequiredService<IDbContextFactory<StudioDbContext>>())));
        services.AddIdentityCore<Account>(options =>
        {
            options.User.RequireUniqueEmail = true;
            options.Password.RequiredLength = 10;
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
        }).AddUserStore<AccountStore>().AddSignInManager().AddDefaultTokenProviders();
        return services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>().AddSingleton<Passwords>();
    }

    static IServiceCollection AddOperations(this IServiceCollection services) => services
        .AddSingleton<SetUpStudio>().AddSingleton<ChangeStudio>().AddSingleton<SaveRoom>()
        .AddSingleton<CreateAccount>().AddSingleton<StopAccount>().AddSingleton<ResetPassword>().AddSingleton<ChangePassword>()
        .AddSingleton<CreateToken>().AddSingleton<RevokeToken>().AddSingleton<CreateDevice>().AddSingleton<RevokeDevice>().AddSingleton<NoteScreen>()
        .AddSingleton<SaveClassType>().AddSingleton<SaveTeacher>().AddSingleton<ScheduleClass>().AddSingleton<ScheduleWeekly>()
        .AddSingleton<ChangeFromHereOn>().AddSingleton<EndRule>().AddSingleton<MoveSession>().AddSingleton<SubstituteTeacher>()
        .AddSingleton<ChangeCapacity>().AddSingleton<CancelSession>().AddSingleton<CloseDays>().AddSingleton<TakeBackExtensions>().AddSingleton<OpenSessions>()
        .AddSingleton<RegisterMember>().AddSingleton<ChangeMember>().AddSingleton<BlockMember>()
        .AddSingleton<OfferPlan>().AddSingleton<ChangePlan>().AddSingleton<RetirePlan>().AddSingleton<SellCard>()
        .AddSingleton<CloseTakings>()
        .AddSingleton<MakeRefundQuote>().AddSingleton<RefundCard>().AddSingleton<UpgradeCard>().AddSingleton<VoidSale>()
        .AddSingleton<FreezeCard>().AddSingleton<ExtendCard>().AddSingleton<TransferCard>().AddSingleton<ShareCard>().AddSingleton<UnshareCard>()
        .AddSingleton<ReplaceCardNumber>().AddSingleton<GrantCredits>().AddSingleton<CorrectLedger>().AddSingleton<UndoCardChange>().AddSingleton<ExpireCredits>()
        .AddSingleton<BookClass>().AddSingleton<ChangePayer>().AddSingleton<CancelBooking>().AddSingleton<ReadNotices>()
        .AddSingleton<AnnouncePolicy>().AddSingleton<WithdrawPolicy>().AddSingleton<ApplyPenalties>().AddSingleton<WaivePenalty>().AddSingleton<LiftBlocks>()
        .AddSingleton<CheckInBooking>().AddSingleton<CheckInByCode>().AddSingleton<WalkIn>().AddSingleton<UndoCheckIn>().AddSingleton<CloseClasses>();

    static IServiceCollection AddQueries(this IServiceCollection services) => services
        .AddSingleton<BoardQueries>().AddSingleton<MemberQueries>().AddSingleton<CardQueries>().AddSingleton<AccessQueries>()
        .AddSingleton<CardPreviews>().AddSingleton<ChangeQueries>()
        .AddSingleton<NoticeQueries>().AddSingleton<MyQueries>()
        .AddSingleton<RosterQueries>().AddSingleton<BookingQueries>().AddSingleton<PayerQueries>().AddSingleton<CatalogueQueries>()
        .AddSingleton<JournalQueries>().AddSingleton<RecentNews>()
        .AddSingleton<AttendanceQueries>().AddSingleton<AttendanceHistory>().AddSingleton<TodayQueries>()
        .AddSingleton<SaleQueries>().AddSingleton<SalePreviews>()
        .AddSingleton<StatementQueries>().AddSingleton<DeskQueries>()
        .AddSingleton<PolicyQueries>().AddSingleton<PenaltyQueries>().AddSingleton<GiveBackQueries>().AddSingleton<AttentionQueries>()
        .AddSingleton<EndingQueries>()
        .AddSingleton<ScheduleQueries>().AddSingleton<MovePreviews>().AddSingleton<ChangePreviews>()
        .AddSingleton<Verification>().AddSingleton<Backups>();
}
