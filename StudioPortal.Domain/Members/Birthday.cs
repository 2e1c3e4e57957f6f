namespace StudioPortal.Domain.Members;

/// <summary>When someone is wished a happy birthday (R044).</summary>
public static class Birthday
{
    /// <summary>Who was born on 29 February is greeted on the 28th in other years.</summary>
    public static bool IsOn(DateOnly? bornOn, DateOnly day) =>
        bornOn is { } born && born.Month == day.Month && Math.Min(born.Day, DateTime.DaysInMonth(day.Year, day.Month)) == day.Day;
}
