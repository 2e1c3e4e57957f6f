namespace StudioPortal.Domain.Members;

/// <summary>
/// What to do differently in class, never why (R021, R022): the diagnosis is not kept here. Stored as bits.
/// </summary>
[Flags]
public enum Caution
{
    None = 0,
    Wrist = 1,
    Knee = 2,
    Shoulder = 4,
    LowerBack = 8,
    Neck = 16,
    Ankle = 32,
    Hip = 64,
    NoInversions = 128,
    LowIntensity = 256,
    Pregnancy = 512,
}
