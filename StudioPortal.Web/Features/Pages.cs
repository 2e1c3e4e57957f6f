using StudioPortal.Web.Features.Cards;
using StudioPortal.Web.Features.Cards.Changes;
using StudioPortal.Web.Features.Desk;
using StudioPortal.Web.Features.Endings;
using StudioPortal.Web.Features.Identity;
using StudioPortal.Web.Features.Members;
using StudioPortal.Web.Features.Penalties;
using StudioPortal.Web.Features.Roster;
using StudioPortal.Web.Features.Sales;
using StudioPortal.Web.Features.Schedule;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features;

/// <summary>What the pages share and ask for.</summary>
static class Pages
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddScoped<SignIn>().AddSingleton<EndingDeeds>().AddSingleton<DemoAccounts>().AddSingleton<AccessChecks>().AddSingleton<RefusalText>();
        services.AddSingleton<DeskDeeds>().AddSingleton<RosterDeeds>().AddSingleton<MemberDeeds>().AddSingleton<CardDeeds>().AddSingleton<StatementWorkbook>().AddSingleton<ChangeDeeds>().AddSingleton<ScheduleWords>().AddSingleton<PenaltyWords>()
            .AddSingleton<PayerWords>().AddSingleton<PlanDictionary>();
        services.AddSingleton<PaperWriter>().AddSingleton<SaleDeeds>();
        services.AddRazorComponents().AddInteractiveServerComponents()
            .AddHubOptions(hub => hub.KeepAliveInterval = TimeSpan.FromSeconds(3));
        return services;
    }
}
