using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Classes;

/// <summary>A certificate a teacher holds (R015).</summary>
/// <param name="ExpiresOn">Last valid day; null when it does not expire.</param>
public sealed record Qualification(string Name, DateOnly? ExpiresOn = null);

/// <summary>Who teaches (R015, R016).</summary>
public sealed class Teacher : Aggregate
{
    Teacher() { }

    public string Name { get; private set; } = "";
    public string? NameInEnglish { get; private set; }

    /// <summary>Styles taught, as the catalogue names them.</summary>
    public List<string> Styles { get; private set; } = [];

    public string? Introduction { get; private set; }

    public List<Qualification> Qualifications { get; private set; } = [];

    public bool IsRetired { get; private set; }

    /// <summary>Refuses with <c>name-missing</c> or <c>teacher-unsound</c>.</summary>
    public static Outcome<Teacher> Welcome(
        Guid id, string name, string? nameInEnglish, IEnumerable<string> styles, string? introduction, IEnumerable<Qualification> qualifications)
    {
        var teacher = new Teacher { Id = id };
        return teacher.Describe(name, nameInEnglish, styles, introduction, qualifications, isRetired: false) is { } refusal ? refusal : teacher;
    }

    /// <summary>Refuses with <c>name-missing</c> or <c>teacher-unsound</c>.</summary>
    public Refusal? Describe(
        string name, string? nameInEnglish, IEnumerable<string> styles, string? introduction, IEnumerable<Qualification> qualifications, bool isRetired)
    {
        List<string> taught = [.. styles.Select(style => style.Trim()).Where(style => style.Length > 0).Distinct()];
        List<Qualification> held = [.. qualifications];
        if (!Text.IsShort(name) || !Text.IsShortOrNone(nameInEnglish)) return ClassRefusals.NameMissing;
        if (!Text.IsRemark(introduction) || !taught.All(Text.IsShort) || !held.All(one => Text.IsShort(one.Name)))
            return ClassRefusals.TeacherUnsound;
        (Name, NameInEnglish, Styles, Qualifications) = (name.Trim(), Text.OrNull(nameInEnglish), taught, held);
        (Introduction, IsRetired) = (Text.OrNull(introduction), isRetired);
        Record(new(EventKind.CatalogueChanged, Id));
        return null;
    }
}
