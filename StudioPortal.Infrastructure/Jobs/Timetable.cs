using Microsoft.Extensions.DependencyInjection;
using Quartz;
using StudioPortal.Infrastructure.Bookings;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.CheckIns;
using StudioPortal.Infrastructure.Classes;
using StudioPortal.Infrastructure.Members;

namespace StudioPortal.Infrastructure.Jobs;

/// <summary>
/// Every recurring piece of work. Each may run late, twice, or on several nodes at once: what is due is decided by the database,
/// so the second run finds nothing to do, and a missed one is made up by the next.
/// </summary>
static class Timetable
{
    public static IServiceCollection AddTimetable(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            Every<OpenSessionsJob>(quartz, "open-sessions", TimeSpan.FromHours(1));
            Every<CloseClassesJob>(quartz, "close-classes", TimeSpan.FromMinutes(1));
            Every<ApplyPenaltiesJob>(quartz, "apply-penalties", TimeSpan.FromMinutes(5));
            Every<LiftBlocksJob>(quartz, "lift-blocks", TimeSpan.FromMinutes(1));
            Every<ExpireCreditsJob>(quartz, "expire-credits", TimeSpan.FromMinutes(1));
        });
        return services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true);
    }

    /// <summary>From the start on, at this distance; a missed run is dropped because the next one does its work.</summary>
    static void Every<TJob>(IQuartzBuilder quartz, string name, TimeSpan interval)
        where TJob : IJob =>
        quartz.ScheduleJob<TJob>(
            trigger => trigger.WithIdentity(name).StartNow().WithSchedule(SimpleScheduleBuilder.Create()
                .WithInterval(interval).RepeatForever()
                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount)),
            job => job.WithIdentity(name).DisallowConcurrentExecution());
}

/// <summary>Opens the coming weeks' classes (R012).</summary>
sealed class OpenSessionsJob(OpenSessions open) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await open.ExecuteAsync(cancellationToken);
}

/// <summary>Marks those who stayed away (I02).</summary>
sealed class CloseClassesJob(CloseClasses close) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await close.ExecuteAsync(cancellationToken);
}

/// <summary>Takes what lapses cost when their day of review is over (I02).</summary>
sealed class ApplyPenaltiesJob(ApplyPenalties apply) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await apply.ExecuteAsync(cancellationToken);
}

/// <summary>Takes bookings again of those whose block is over (I02).</summary>
sealed class LiftBlocksJob(LiftBlocks lift) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await lift.ExecuteAsync(cancellationToken);
}

/// <summary>Takes credits whose last day is over, from the studio's midnight on (I01).</summary>
sealed class ExpireCreditsJob(ExpireCredits expire) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await expire.ExecuteAsync(cancellationToken);
}
