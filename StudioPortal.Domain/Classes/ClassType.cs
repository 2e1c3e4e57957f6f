using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Classes;

public enum ClassLevel
{
    AllLevels,
    Beginner,
    Intermediate,
    Advanced,
}

/// <summary>What the catalogue says of a class (R011).</summary>
/// <param name="NameInEnglish">Shown where the screen is not in Chinese; null to show the name.</param>
/// <param name="Style">Hatha, Flow, Yin …: teachers list the styles they teach.</param>
/// <param name="Minutes">Length, 10 to 480.</param>
/// <param name="Fee">Single visit, in minor units of the studio's currency; null when none is sold.</param>
/// <param name="Cautions">What a member's cautions are held against.</param>
/// <param name="IsPrivate">私教: a private lesson, which cards for classes do not pay for unless they name it.</param>
public sealed record ClassTypeDetails(
    string Name, string? NameInEnglish, string Style, int Minutes, ClassLevel Level = ClassLevel.AllLevels,
    string? SuitableFor = null, string? Introduction = null, long? Fee = null, Caution Cautions = Caution.None, bool IsPrivate = false);

/// <summary>A course in the catalogue (R011, R012): 课程.</summary>
public sealed class ClassType : Aggregate
{
    ClassType() { }

    public string Name { get; private set; } = "";
    public string? NameInEnglish { get; private set; }
    public string Style { get; private set; } = "";
    public int Minutes { get; private set; }
    public ClassLevel Level { get; private set; }
    public string? SuitableFor { get; private set; }
    public string? Introduction { get; private set; }
    public long? Fee { get; private set; }
    public Caution Cautions { get; private set; }
    public bool IsPrivate { get; private set; }

    /// <summary>No longer offered for new classes.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>Refuses with <c>name-missing</c> or <c>class-type-unsound</c>.</summary>
    public static Outcome<ClassType> Offer(Guid id, ClassTypeDetails details)
    {
        var type = new ClassType { Id = id };
        return type.Describe(details, isRetired: false) is { } refusal ? refusal : type;
    }

    /// <summary>Refuses with <c>name-missing</c> or <c>class-type-unsound</c>. Sessions already opened keep their length.</summary>
    public Refusal? Describe(ClassTypeDetails details, bool isRetired)
    {
        if (!Text.IsShort(details.Name) || !Text.IsShortOrNone(details.NameInEnglish)) return ClassRefusals.NameMissing;
        if (!IsSound(details)) return ClassRefusals.ClassTypeUnsound;
        (Name, NameInEnglish, Style) = (details.Name.Trim(), Text.OrNull(details.NameInEnglish), details.Style.Trim());
        (Minutes, Level, Fee, Cautions, IsPrivate) = (details.Minutes, details.Level, details.Fee, details.Cautions, details.IsPrivate);
        (SuitableFor, Introduction, IsRetired) = (Text.OrNull(details.SuitableFor), Text.OrNull(details.Introduction), isRetired);
        Record(new(EventKind.CatalogueChanged, Id));
        return null;
    }

    static bool IsSound(ClassTypeDetails details) =>
        details.Minutes is >= 10 and <= 480
        && details.Fee is null or (>= 0 and <= 100_000_000)
        && Text.IsShort(details.Style)
        && Text.IsRemark(details.SuitableFor)
        && Text.IsRemark(details.Introduction);
}
