namespace StudioPortal.Web.Features.Today;

/// <summary>How someone is met at this hour.</summary>
static class Greeting
{
    /// <summary>A key of TodayTexts.</summary>
    public static string KeyAt(TimeOnly time) => time.Hour switch
    {
        >= 5 and < 12 => "Greeting.Morning",
        >= 12 and < 18 => "Greeting.Afternoon",
        _ => "Greeting.Evening",
    };
}
