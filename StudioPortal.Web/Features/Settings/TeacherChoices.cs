using System.Globalization;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Settings;

/// <summary>The teachers an account or token can belong to (R004).</summary>
static class TeacherChoices
{
    public static IReadOnlyList<Segment<string>> Of(IEnumerable<Teacher> teachers, string none) =>
    [
        new("", none),
        .. teachers.Where(teacher => !teacher.IsRetired).Select(teacher => new Segment<string>(
            teacher.Id.ToString(), new LocalName(teacher.Name, teacher.NameInEnglish).In(CultureInfo.CurrentUICulture))),
    ];
}
