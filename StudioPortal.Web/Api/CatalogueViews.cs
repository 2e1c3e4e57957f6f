using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Cards;

namespace StudioPortal.Web.Api;

/// <param name="Fee">Of a single visit, in minor units; null when none is sold.</param>
public sealed record ClassTypeView(
    Guid Id, string Name, string? NameInEnglish, string Style, int Minutes, ClassLevel Level, string? SuitableFor, string? Introduction,
    long? Fee, string Currency, IReadOnlyList<string> Cautions, bool Retired)
{
    public static ClassTypeView Of(ClassType type, ApiCall call) => new(
        type.Id, type.Name, type.NameInEnglish, type.Style, type.Minutes, type.Level, type.SuitableFor, type.Introduction, type.Fee,
        call.Studio.Currency, CautionNames.Of(type.Cautions), type.IsRetired);
}

/// <param name="Minutes">10 to 480.</param>
/// <param name="Level">allLevels, beginner, intermediate or advanced.</param>
/// <param name="Fee">Of a single visit, in minor units; left out when none is sold.</param>
public sealed record NewClassType(
    string? Name, string? NameInEnglish, string? Style, int? Minutes, string? Level, string? SuitableFor, string? Introduction, long? Fee,
    IReadOnlyList<string>? Cautions);

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

/// <param name="Credits">Classes, minutes or minor units; null for a period plan.</param>
/// <param name="ValidDays">Days from the first valid day, that day included; null where the validity is counted in another unit.</param>
/// <param name="Price">Minor units.</param>
/// <param name="Covers">Class types it pays for; empty for all.</param>
public sealed record CardPlanView(
    Guid Id, string Name, string? NameInEnglish, CardKind Kind, int? Credits, int? ValidDays, long Price, string Currency,
    IReadOnlyList<Guid> Covers, bool Retired)
{
    public static CardPlanView Of(OfferedPlan plan, ApiCall call) => new(
        plan.Id, plan.Terms.Name, plan.Terms.NameInEnglish, plan.Terms.Kind, plan.Terms.Credits,
        plan.Terms.ValidUnit == ValidityUnit.Days ? plan.Terms.ValidCount : null, plan.Terms.Price, call.Studio.Currency, plan.Terms.ClassTypes,
        plan.IsRetired);
}

/// <param name="Kind">count or period.</param>
/// <param name="Credits">Classes, 1 to 1,000; left out for a period plan.</param>
/// <param name="ValidDays">1 to 3,660.</param>
/// <param name="Price">Minor units.</param>
public sealed record NewCardPlan(
    string? Name, string? NameInEnglish, string? Kind, int? Credits, int? ValidDays, long? Price, IReadOnlyList<Guid>? Covers);

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
