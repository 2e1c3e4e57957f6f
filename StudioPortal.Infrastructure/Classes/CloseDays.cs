using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Classes;

/// <summary>
/// Closes the studio for some days: no class is opened on them, those already opened are cancelled and everyone is told. Returns
/// how many people were told. Refuses with <c>closure-backwards</c>, <c>name-missing</c>, or <c>class-has-check-ins</c> when a
/// class on these days has begun.
/// </summary>
public sealed class CloseDays(StudioWriter writer)
{
    public Task<Outcome<int>> ExecuteAsync(Actor by, DateOnly firstOn, DateOnly lastOn, string reason, CancellationToken cancel = default) =>
        writer.WriteAsync<int>(by, async (db, now) =>
        {
            var announced = Closure.Announce(Guid.CreateVersion7(now), firstOn, lastOn, reason);
            if (announced.IsRefused) return announced.Refusal;
            db.Closures.Add(announced.Value);
            var told = 0;
            foreach (var session in await OpenOnAsync(db, firstOn, lastOn, now))
            {
                var outcome = await CallingOff.RunAsync(db, session, reason, by, now);
                if (outcome.IsRefused) return outcome.Refusal;
                told += outcome.Value;
            }

            return told;
        }, cancel);

    static Task<List<ClassSession>> OpenOnAsync(StudioDbContext db, DateOnly firstOn, DateOnly lastOn, DateTime now) =>
        db.ClassSessions
            .Where(one => one.Day >= firstOn && one.Day <= lastOn && one.Status == SessionStatus.Scheduled && one.EndsAt > now)
            .ToListAsync();
}
