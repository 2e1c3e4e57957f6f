using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Studios;

namespace StudioPortal.Web.Api;

/// <param name="Fee">Of a single visit, in minor units; null when none is sold.</param>
/// <param name="Private">A private lesson, which cards for classes do not pay for unless their plan names it.</param>
public sealed record ClassTypeView(
    Guid Id, string Name, string? NameInEnglish, string Style, int Minutes, ClassLevel Level, string? SuitableFor, string? Introduction,
    long? Fee, string Currency, IReadOnlyList<string> Cautions, bool Private, bool Retired)
{
    public static ClassTypeView Of(ClassType type, ApiCall call) => new(
        type.Id, type.Name, type.NameInEnglish, type.Style, type.Minutes, type.Level, type.SuitableFor, type.Introduction, type.Fee,
        call.Studio.Currency, CautionNames.Of(type.Cautions), type.IsPrivate, type.IsRetired);
}

/// <param name="Minutes">10 to 480.</param>
/// <param name="Level">allLevels, beginner, intermediate or advanced.</param>
/// <param name="Fee">Of a single visit, in minor units; left out when none is sold.</param>
/// <param name="Private">A private lesson; left out for a class.</param>
public sealed record NewClassType(
    string? Name, string? NameInEnglish, string? Style, int? Minutes, string? Level, string? SuitableFor, string? Introduction, long? Fee,
    IReadOnlyList<string>? Cautions, bool? Private = null);

public sealed record TeacherView(
    Guid Id, string Name, string? NameInEnglish, IReadOnlyList<string> Styles, string? Introduction,
    IReadOnlyList<QualificationView> Qualifications, bool Retired)
{
    public static TeacherView Of(Teacher teacher) => new(
        teacher.Id, teacher.Name, teacher.NameInEnglish, teacher.Styles, teacher.Introduction,
        [.. teacher.Qualifications.Select(one => new QualificationView(one.Name, one.ExpiresOn))], teacher.IsRetired);
}

public sealed record QualificationView(string Name, DateOnly? ExpiresOn);

public sealed record NewTeacher(
    string? Name, string? NameInEnglish, IReadOnlyList<string>? Styles, string? Introduction, IReadOnlyList<NewQualification>? Qualifications);

public sealed record NewQualification(string? Name, DateOnly? ExpiresOn);

public sealed record RoomView(Guid Id, string Name, string? NameInEnglish, int Capacity, bool Retired)
{
    public static RoomView Of(Room room) => new(room.Id, room.Name, room.NameInEnglish, room.Capacity, room.IsRetired);
}

public sealed record NewRoom(string? Name, string? NameInEnglish, int? Capacity);

/// <param name="StartsAt">The studio's wall-clock time.</param>
/// <param name="LastOn">Last day, included; null for no end.</param>
public sealed record ScheduleRuleView(
    Guid Id, Guid ClassTypeId, Guid RoomId, Guid? TeacherId, DayOfWeek Weekday, TimeOnly StartsAt, int Minutes, int Capacity, DateOnly FirstOn,
    DateOnly? LastOn)
{
    public static ScheduleRuleView Of(ScheduleRule rule) => new(
        rule.Id, rule.ClassTypeId, rule.RoomId, rule.TeacherId, rule.Weekday, rule.StartsAt, rule.Minutes, rule.Capacity, rule.FirstOn,
        rule.LastOn);
}

/// <param name="Weekday">monday to sunday.</param>
/// <param name="StartsAt">The studio's wall-clock time, HH:mm.</param>
/// <param name="Minutes">Left out for the length of the class type.</param>
/// <param name="Capacity">Left out for the capacity of the room.</param>
/// <param name="FirstOn">First day it may fall on; left out for today.</param>
public sealed record NewScheduleRule(
    Guid? ClassTypeId, Guid? RoomId, Guid? TeacherId, string? Weekday, string? StartsAt, int? Minutes, int? Capacity, string? FirstOn, string? LastOn);
