using StudioPortal.Domain.Studios;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Settings;

/// <summary>The rules for booking as they are being typed (R054, I02).</summary>
sealed class PolicyForm
{
    const int Day = 1440;

    public string OpensDaysAhead { get; set; } = "";
    public string ClosesMinutesBefore { get; set; } = "";
    public string WaitlistClosesMinutesBefore { get; set; } = "";
    public string NoShowAfterMinutes { get; set; } = "";

    /// <summary>Gifts before paid credits (I01).</summary>
    public bool GivenCreditsFirst { get; set; }

    public BookingPolicy Policy => new()
    {
        GivenCreditsFirst = GivenCreditsFirst,
        OpensDaysAhead = Typed.Number(OpensDaysAhead) ?? -1,
        ClosesMinutesBefore = Typed.Number(ClosesMinutesBefore) ?? -1,
        WaitlistClosesMinutesBefore = Typed.Number(WaitlistClosesMinutesBefore) ?? -1,
        NoShowAfterMinutes = Typed.Number(NoShowAfterMinutes) ?? -1,
    };

    public static PolicyForm Of(BookingPolicy policy) => new()
    {
        GivenCreditsFirst = policy.GivenCreditsFirst,
        OpensDaysAhead = Typed.Of(policy.OpensDaysAhead),
        ClosesMinutesBefore = Typed.Of(policy.ClosesMinutesBefore),
        WaitlistClosesMinutesBefore = Typed.Of(policy.WaitlistClosesMinutesBefore),
        NoShowAfterMinutes = Typed.Of(policy.NoShowAfterMinutes),
    };

    public FormFaults Check() => new FormFaults()
        .Need(nameof(OpensDaysAhead), Typed.IsWithin(OpensDaysAhead, 0, 365), "Fault.Days")
        .Need(nameof(ClosesMinutesBefore), Typed.IsWithin(ClosesMinutesBefore, 0, Day), "Fault.MinutesOfDay")
        .Need(nameof(WaitlistClosesMinutesBefore), Typed.IsWithin(WaitlistClosesMinutesBefore, 0, Day), "Fault.MinutesOfDay")
        .Need(nameof(NoShowAfterMinutes), Typed.IsWithin(NoShowAfterMinutes, 0, Day), "Fault.MinutesOfDay");
}
