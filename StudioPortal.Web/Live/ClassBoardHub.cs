using System.Globalization;
using Microsoft.AspNetCore.SignalR;
using StudioPortal.Domain.Identity;
using StudioPortal.Web.Api;
using StudioPortal.Web.Features.Identity;

namespace StudioPortal.Web.Live;

/// <summary>A day's classes as they stand.</summary>
/// <param name="Version">The newest news in it; give it to Watch after a reconnect.</param>
/// <param name="AsOf">What is shown is no older than this.</param>
/// <param name="Complete">False when sessions holds only what changed since the version that was given.</param>
public sealed record BoardSnapshot(
    DateOnly Date, long Version, DateTimeOffset AsOf, IReadOnlyList<ClassSessionView> Sessions, bool Complete);

/// <summary>
/// A class changed. One whose date is another than the watched one has been moved away. Told in order; versions only rise.
/// </summary>
public sealed record SessionChanged(long Version, ClassSessionView Session);

public sealed record DayChanged(DateOnly Date);

/// <summary>What the hub calls on those who watch.</summary>
public interface IClassBoardWatcher
{
    Task SessionChanged(SessionChanged news);

    Task DayChanged(DayChanged news);
}

/// <summary>For displays and programs elsewhere (B01, B05): a day's classes, and every change from then on. No names of members.</summary>
[Can(Ability.SeeBoard)]
public sealed class ClassBoardHub(ClassBoardNews news, WatcherConnections connections) : Hub<IClassBoardWatcher>
{
    const string Days = "days";
    const string Language = "language";

    public override Task OnConnectedAsync()
    {
        Context.Items[Language] = CultureInfo.CurrentUICulture;
        connections.Add(Context);
        return base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        connections.Remove(Context);
        return base.OnDisconnectedAsync(exception);
    }

    /// <summary>Tells of the day from now on, and returns how it stands; or, given a version, what changed since.</summary>
    /// <param name="date">yyyy-MM-dd in the studio; null for today.</param>
    /// <param name="sinceVersion">May be left out.</param>
    [Can(Ability.SeeBoard)]
    public async Task<BoardSnapshot> Watch(string? date, long? sinceVersion)
    {
        var day = await DayAsync(date);
        var language = (CultureInfo)Context.Items[Language]!;

        // Listening first and reading then: what changes in between arrives twice rather than never.
        await Groups.AddToGroupAsync(Context.ConnectionId, ClassBoardNews.GroupOf(day, language), Context.ConnectionAborted);
        return await news.SnapshotAsync(day, sinceVersion, language, Context.ConnectionAborted);
    }

    async Task<DateOnly> DayAsync(string? date)
    {
        var today = await news.TodayAsync();
        var day = today;
        if (date is not null && !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            throw new HubException("date-invalid");
        if (Math.Abs(day.DayNumber - today.DayNumber) > 366) throw new HubException("date-out-of-range");
        var days = (WatchedDays)(Context.Items[Days] ??= new WatchedDays());
        foreach (var over in days.ForgetBefore(today))
            await Groups.RemoveFromGroupAsync(Context.ConnectionId, ClassBoardNews.GroupOf(over, (CultureInfo)Context.Items[Language]!), Context.ConnectionAborted);
        return days.TryAdd(day) ? day : throw new HubException("too-many-days");
    }
}
