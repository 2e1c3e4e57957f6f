using StudioPortal.Domain.Shared;

namespace StudioPortal.Tests.Support;

/// <summary>A refusal is asserted by its code, never by its text.</summary>
static class Refusals
{
    public static void ShouldBeRefused<T>(this Outcome<T> outcome, Refusal expected) => outcome.Refusal.ShouldBeRefused(expected.Code);

    public static void ShouldBeRefused<T>(this Outcome<T> outcome, string code) => outcome.Refusal.ShouldBeRefused(code);

    public static void ShouldBeRefused(this Refusal? refusal, Refusal expected) => refusal.ShouldBeRefused(expected.Code);

    public static void ShouldBeRefused(this Refusal? refusal, string code) => (refusal?.Code ?? "not refused").ShouldBe(code);

    /// <summary>Returns what was asked for.</summary>
    public static T ShouldSucceed<T>(this Outcome<T> outcome)
    {
        outcome.Refusal.ShouldSucceed();
        return outcome.Value;
    }

    public static void ShouldSucceed(this Refusal? refusal) => (refusal?.Code).ShouldBeNull();
}
