using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Classes;
using StudioPortal.Infrastructure.Studios;

namespace StudioPortal.Web.Api;

/// <summary>What the studio offers: class types, teachers and rooms. Lists leave out what is retired.</summary>
static class CatalogueEndpoints
{
    public static void MapCatalogue(this RouteGroupBuilder api)
    {
        var catalogue = api.MapGroup("").WithTags("Catalogue");
        catalogue.MapGet("/class-types", ClassTypesAsync).Can(Ability.SeeCatalogue).Answers<ClassTypeView[]>()
            .As("listClassTypes", "The courses.");
        catalogue.MapPost("/class-types", OfferClassTypeAsync).Can(Ability.ManageCatalogue).Answers<ClassTypeView>(201)
            .As("offerClassType", "Puts a course into the catalogue.").Refuses(422, "class-type-unsound", "idempotency-key-reused");
        catalogue.MapGet("/teachers", TeachersAsync).Can(Ability.SeeCatalogue).Answers<TeacherView[]>()
            .As("listTeachers", "Who teaches.");
        catalogue.MapPost("/teachers", WelcomeTeacherAsync).Can(Ability.ManageCatalogue).Answers<TeacherView>(201)
            .As("welcomeTeacher", "Enters a teacher.").Refuses(422, "teacher-unsound", "idempotency-key-reused");
        catalogue.MapGet("/rooms", RoomsAsync).Can(Ability.SeeCatalogue).Answers<RoomView[]>().As("listRooms", "The rooms.");
        catalogue.MapPost("/rooms", OpenRoomAsync).Can(Ability.ManageCatalogue).Answers<RoomView>(201)
            .As("openRoom", "Enters a room.").Refuses(409, "room-name-taken").Refuses(422, "capacity-out-of-range", "idempotency-key-reused");
    }

    static async Task<IResult> ClassTypesAsync(ApiCall call, [AsParameters] Paging paging, CatalogueQueries catalogue, CancellationToken cancel) =>
        call.List(await catalogue.ClassTypesAsync(cancel: cancel), paging, type => ClassTypeView.Of(type, call));

    static async Task<IResult> TeachersAsync(ApiCall call, [AsParameters] Paging paging, CatalogueQueries catalogue, CancellationToken cancel) =>
        call.List(await catalogue.TeachersAsync(cancel: cancel), paging, TeacherView.Of);

    static async Task<IResult> RoomsAsync(ApiCall call, [AsParameters] Paging paging, CatalogueQueries catalogue, CancellationToken cancel) =>
        call.List(await catalogue.RoomsAsync(cancel: cancel), paging, RoomView.Of);

    static async Task<IResult> OfferClassTypeAsync(
        ApiCall call, NewClassType body, SaveClassType save, CatalogueQueries catalogue, CancellationToken cancel)
    {
        var faults = new Faults().When(body.Minutes is null, "minutes", "minutes-missing");
        var details = new ClassTypeDetails(
            faults.Name(body.Name), faults.NameOrNone(body.NameInEnglish, "nameInEnglish"), faults.Name(body.Style, "style"), body.Minutes ?? 0,
            faults.OneOf<ClassLevel>(body.Level, "level") ?? ClassLevel.AllLevels, faults.Remark(body.SuitableFor, "suitableFor"),
            faults.Remark(body.Introduction, "introduction"), body.Fee, faults.Cautions(body.Cautions),
            body.Private ?? false);
        if (faults.OrNull() is not null) return call.Refuse(faults);
        var outcome = await save.ExecuteAsync(call.By, null, details, newId: call.NewId, cancel: cancel);
        return await CreatedAsync(call, outcome, "class-types", () => catalogue.ClassTypesAsync(withRetired: true, cancel), type => ClassTypeView.Of(type, call));
    }

    static async Task<IResult> WelcomeTeacherAsync(
        ApiCall call, NewTeacher body, SaveTeacher save, CatalogueQueries catalogue, CancellationToken cancel)
    {
        var faults = new Faults();
        var details = new TeacherDetails(
            faults.Name(body.Name), faults.NameOrNone(body.NameInEnglish, "nameInEnglish"), [.. (body.Styles ?? []).Select(style => style ?? "")],
            faults.Remark(body.Introduction, "introduction"),
            [.. (body.Qualifications ?? []).Select(one => new Qualification(one?.Name ?? "", one?.ExpiresOn))]);
        if (faults.OrNull() is not null) return call.Refuse(faults);
        var outcome = await save.ExecuteAsync(call.By, null, details, newId: call.NewId, cancel: cancel);
        return await CreatedAsync(call, outcome, "teachers", () => catalogue.TeachersAsync(withRetired: true, cancel), TeacherView.Of);
    }

    static async Task<IResult> OpenRoomAsync(ApiCall call, NewRoom body, SaveRoom save, CatalogueQueries catalogue, CancellationToken cancel)
    {
        var faults = new Faults().When(body.Capacity is null, "capacity", "capacity-missing");
        var details = new RoomDetails(faults.Name(body.Name), faults.NameOrNone(body.NameInEnglish, "nameInEnglish"), body.Capacity ?? 0);
        if (faults.OrNull() is not null) return call.Refuse(faults);
        var outcome = await save.ExecuteAsync(call.By, null, details, newId: call.NewId, cancel: cancel);
        return await CreatedAsync(call, outcome, "rooms", () => catalogue.RoomsAsync(withRetired: true, cancel), RoomView.Of);
    }

    static async Task<IResult> CreatedAsync<T, TView>(
        ApiCall call, Outcome<Guid> outcome, string path, Func<Task<IReadOnlyList<T>>> all, Func<T, TView> view)
        where T : Aggregate =>
        outcome.IsRefused
            ? call.Refuse(outcome.Refusal)
            : Results.Created($"/api/v1/{path}", view((await all()).Single(one => one.Id == outcome.Value)));
}
