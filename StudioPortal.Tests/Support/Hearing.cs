using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Tests.Support;

/// <summary>Waits for news instead of for time; gives up after half a minute so that a fault ends the test.</summary>
static class Hearing
{
    static readonly TimeSpan GivingUp = TimeSpan.FromSeconds(30);

    /// <summary>The first line that is wanted, of those passed on while <paramref name="cause"/> runs or later.</summary>
    public static async Task<JournalEntry> HearAsync(this StudioFeed feed, Func<JournalEntry, bool> wanted, Func<Task> cause)
    {
        var heard = new TaskCompletionSource<JournalEntry>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = feed.Listen(news =>
        {
            if (news.FirstOrDefault(wanted) is { } line) heard.TrySetResult(line);
        });
        await cause();
        return await heard.Task.WaitAsync(GivingUp);
    }

    /// <summary>The first wanted change of the board while <paramref name="cause"/> runs or later.</summary>
    public static async Task<BoardChange> HearAsync(this LiveBoard board, Func<BoardChange, bool> wanted, Func<Task> cause)
    {
        var heard = new TaskCompletionSource<BoardChange>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = board.Listen(change =>
        {
            if (wanted(change)) heard.TrySetResult(change);
        });
        await cause();
        return await heard.Task.WaitAsync(GivingUp);
    }
}
