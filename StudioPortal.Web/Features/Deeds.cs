using StudioPortal.Web.Features.Cards;
using StudioPortal.Web.Features.Desk;
using StudioPortal.Web.Features.Members;
using StudioPortal.Web.Features.Roster;

namespace StudioPortal.Web.Features;

/// <summary>What screens can do: each set of operations and look-ups that one screen needs, under one name.</summary>
public static class Deeds
{
    public static IServiceCollection AddDeeds(this IServiceCollection services) => services
        .AddSingleton<DeskDeeds>().AddSingleton<RosterDeeds>().AddSingleton<MemberDeeds>().AddSingleton<CardDeeds>();
}
