using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Classes;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Settings;

/// <summary>A teacher as typed (R015). Styles stand in one line, apart by commas of any kind.</summary>
sealed class TeacherForm
{
    static readonly char[] Commas = [',', '，', '、', ';', '；'];

    public string Name { get; set; } = "";
    public string NameInEnglish { get; set; } = "";
    public string Styles { get; set; } = "";
    public string Introduction { get; set; } = "";
    public List<QualificationLine> Qualifications { get; } = [];
    public bool IsRetired { get; set; }

    IReadOnlyList<string> StyleList => Styles.Split(Commas, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    IEnumerable<QualificationLine> Held => Qualifications.Where(line => line.Name.Trim().Length > 0 || line.ExpiresOn.Length > 0);

    public TeacherDetails Details => new(
        Name, NameInEnglish, StyleList, Introduction,
        [.. Held.Select(line => new Qualification(line.Name.Trim(), Typed.Day(line.ExpiresOn)))], IsRetired);

    public static TeacherForm Of(Teacher? teacher)
    {
        if (teacher is null) return new();
        var form = new TeacherForm
        {
            Name = teacher.Name, NameInEnglish = teacher.NameInEnglish ?? "", Styles = string.Join(", ", teacher.Styles),
            Introduction = teacher.Introduction ?? "", IsRetired = teacher.IsRetired,
        };
        form.Qualifications.AddRange(teacher.Qualifications.Select(one => new QualificationLine { Name = one.Name, ExpiresOn = Typed.Of(one.ExpiresOn) }));
        return form;
    }

    public FormFaults Check() => new FormFaults()
        .Need(nameof(Name), Text.IsShort(Name), "Fault.Name")
        .Need(nameof(Styles), StyleList.All(Text.IsShort), "Fault.Styles")
        .Need(nameof(Qualifications), Held.All(line => Text.IsShort(line.Name)), "Fault.Qualifications");
}

/// <summary>A certificate in the form; the day as a date field holds it.</summary>
public sealed class QualificationLine
{
    public string Name { get; set; } = "";

    public string ExpiresOn { get; set; } = "";
}
