using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Infrastructure.Classes;

/// <summary>
/// Closes the studio for some days: no class is opened on them, those already opened are cancelled and everyone is told; period cards
/// last longer by the days they lose, whether or not anything was booked (I02). Returns how many people were told. Refuses with
/// <c>closure-backwards</c>, <c>name-missing</c>, or <c>class-has-check-ins</c> when a class on these days has begun.
/// </summary>
public sealed class CloseDays(StudioWriter writer, StudioClock studio)
{
    public async Task<Outcome<int>> ExecuteAsync(Actor by, DateOnly firstOn, DateOnly lastOn, string reason, CancellationToken cancel = default)
    {
        var calendar = (await studio.StudioAsync(cancel)).Calendar;
        return await writer.WriteAsync<int>(by, async (db, now) =>
        {
            var announced = Closure.Announce(Guid.CreateVersion7(now), firstOn, lastOn, reason);
            if (announced.IsRefused) return announced.Refusal;
            db.Closures.Add(announced.Value);
            var told = 0;
            foreach (var session in await OpenOnAsync(db, firstOn, lastOn, now))
            {
                var outcome = await CallingOff.RunAsync(db, session, reason, by, now);
                if (outcome.IsRefused) return outcome.Refusal;
                told += outcome.Value.Told;
            }

            var cards = await GivingBack.RunningOn(db, firstOn, lastOn).ToListAsync();
            await GivingBack.MakeUpAsync(db, cards, GivingBack.Days(firstOn, lastOn), announced.Value.Id, reason, calendar.DayOf(now), by, now);
            return told;
        }, cancel);
    }

    static Task<List<ClassSession>> OpenOnAsync(StudioDbContext db, DateOnly firstOn, DateOnly lastOn, DateTime now) =>
        db.ClassSessions
            .Where(one => one.Day >= firstOn && one.Day <= lastOn && one.Status == SessionStatus.Scheduled && one.EndsAt > now)
            .ToListAsync();
}
