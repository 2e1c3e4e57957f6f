using System.Globalization;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Classes;

namespace StudioPortal.Web.Api;

static class ScheduleRuleEndpoints
{
    static readonly string[] Times = ["HH:mm", "HH:mm:ss"];

    public static void MapScheduleRules(this RouteGroupBuilder api)
    {
        api.MapGet("/schedule-rules", ListAsync).Can(Ability.SeeSchedule).Answers<ScheduleRuleView[]>().WithTags("Schedule")
            .As("listScheduleRules", "The classes that repeat every week.");
        api.MapPost("/schedule-rules", RepeatAsync).Can(Ability.ManageSchedule).Answers<ScheduleRuleView>(201).WithTags("Schedule")
            .As("repeatClass", "Repeats a class every week and opens it for the coming four weeks.")
            .Refuses(404, "class-type-not-found", "room-not-found", "teacher-not-found").Refuses(409, "room-taken", "teacher-busy")
            .Refuses(422, "rule-unsound", "capacity-out-of-range", "idempotency-key-reused");
    }

    static async Task<IResult> ListAsync(ApiCall call, [AsParameters] Paging paging, CatalogueQueries catalogue, CancellationToken cancel) =>
        call.List(await catalogue.ScheduleRulesAsync(cancel), paging, ScheduleRuleView.Of);

    static async Task<IResult> RepeatAsync(
        ApiCall call, NewScheduleRule body, ScheduleWeekly schedule, CatalogueQueries catalogue, CancellationToken cancel)
    {
        var faults = new Faults().When(body.Weekday is null, "weekday", "weekday-missing").When(body.StartsAt is null, "startsAt", "starts-at-missing")
            .Minutes(body.Minutes);
        var (typeId, roomId) = (faults.Id(body.ClassTypeId, "classTypeId"), faults.Id(body.RoomId, "roomId"));
        var weekday = faults.OneOf<DayOfWeek>(body.Weekday, "weekday") ?? DayOfWeek.Sunday;
        var isTime = TimeOnly.TryParseExact(body.StartsAt, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var startsAt);
        faults.When(body.StartsAt is not null && !isTime, "startsAt", "starts-at-invalid");
        var (firstOn, lastOn) = (faults.DayOrNone(body.FirstOn, "firstOn") ?? call.Today, faults.DayOrNone(body.LastOn, "lastOn"));
        if (faults.OrNull() is not null) return call.Refuse(faults);

        var type = (await catalogue.ClassTypesAsync(withRetired: true, cancel)).FirstOrDefault(one => one.Id == typeId);
        var room = (await catalogue.RoomsAsync(withRetired: true, cancel)).FirstOrDefault(one => one.Id == roomId);
        if (type is null) return call.Refuse(ClassRefusals.ClassTypeNotFound);
        if (room is null) return call.Refuse(ClassRefusals.RoomNotFound);
        var slot = new WeeklySlot(
            typeId, roomId, body.TeacherId, weekday, startsAt, body.Minutes ?? type.Minutes, body.Capacity ?? room.Capacity, firstOn, lastOn);
        var outcome = await schedule.ExecuteAsync(call.By, slot, call.NewId, cancel);
        if (outcome.IsRefused) return call.Refuse(outcome.Refusal);
        var rule = (await catalogue.ScheduleRulesAsync(cancel)).Single(one => one.Id == outcome.Value);
        return Results.Created("/api/v1/schedule-rules", ScheduleRuleView.Of(rule));
    }
}
