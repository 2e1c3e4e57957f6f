using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Members;

namespace StudioPortal.Web.Api;

static class MemberEndpoints
{
    const int LongestSearch = 100;
    const int DaysBack = 90, DaysAhead = 400;

    public static void MapMembers(this RouteGroupBuilder api)
    {
        var members = api.MapGroup("/members").WithTags("Members");
        members.MapGet("", SearchAsync).Can(Ability.SeeMembers).Answers<MemberRowView[]>()
            .As("listMembers", "Members whose name, pinyin, initials, phone or its last four digits, or number begins with q; all without it.");
        members.MapPost("", RegisterAsync).Can(Ability.EditMembers).Answers<MemberView>(201)
            .As("registerMember", "Opens a file for a new member.").Refuses(409, "phone-taken").Refuses(422, "idempotency-key-reused");
        members.MapGet("/{id:guid}", ReadAsync).Can(Ability.SeeMembers, Ability.BookForSelf).Answers<MemberView>()
            .As("getMember", "One member's file; a member's token sees its own.").Refuses(403, "not-yours").Refuses(404, "member-not-found");
        members.MapPatch("/{id:guid}", ChangeAsync).Can(Ability.EditMembers).Answers<MemberView>()
            .As("changeMember", "Changes what is on file, or blocks and unblocks.").Refuses(404, "member-not-found")
            .Refuses(409, "phone-taken", "changed-meanwhile");
        members.MapPost("/{id:guid}/block", BlockAsync).Can(Ability.EditMembers).Answers<MemberView>()
            .As("blockMember", "Takes no more bookings for this member; those already made stay.").Refuses(404, "member-not-found");
        members.MapGet("/{id:guid}/bookings", BookingsAsync).Can(Ability.SeeMembers, Ability.BookForSelf).Answers<MemberBookingView[]>()
            .As("listMemberBookings", "Bookings of a member between two days, by default from 90 days ago on; cancelled ones left out.")
            .Refuses(403, "not-yours").Refuses(404, "member-not-found");
    }

    static bool MaySee(Actor by, Guid memberId) => by.Can(Ability.SeeMembers) || by.MemberId == memberId;

    static async Task<IResult> SearchAsync(
        ApiCall call, string? q, [AsParameters] Paging paging, MemberQueries members, CancellationToken cancel)
    {
        if (paging.Faults is { } faults) return call.Refuse(faults);
        if (q?.Length > LongestSearch) return call.List(Array.Empty<MemberRowView>(), 0);
        var page = string.IsNullOrWhiteSpace(q)
            ? await members.PageAsync(paging.Number, paging.Size, cancel)
            : await members.SearchPageAsync(q, paging.Number, paging.Size, cancel);
        return call.List(page.Rows.Select(MemberRowView.Of), page.Total);
    }

    static async Task<IResult> RegisterAsync(ApiCall call, NewMember body, RegisterMember register, CancellationToken cancel)
    {
        var faults = new Faults();
        var details = new MemberDetails(
            faults.Name(body.Name), faults.Phone(body.Phone, call.Studio.PhoneRegion), faults.OneOf<Sex>(body.Sex, "sex"),
            faults.Birthday(body.Birthday, call.Today), faults.Email(body.Email), faults.Cautions(body.Cautions));
        if (faults.OrNull() is not null) return call.Refuse(faults);
        var outcome = await register.ExecuteAsync(call.By, details, call.NewId, cancel);
        return outcome.IsRefused
            ? call.Refuse(outcome.Refusal)
            : Results.Created($"/api/v1/members/{outcome.Value.Id}", MemberView.Of(outcome.Value));
    }

    static async Task<IResult> ReadAsync(ApiCall call, Guid id, MemberQueries members, CancellationToken cancel)
    {
        if (!MaySee(call.By, id)) return call.Refuse(MemberRefusals.NotYours);
        return await members.FindAsync(id, cancel) is { } member ? Results.Ok(MemberView.Of(member)) : call.Refuse(MemberRefusals.NotFound);
    }

    static async Task<IResult> ChangeAsync(
        ApiCall call, Guid id, MemberChange body, ChangeMember change, CancellationToken cancel)
    {
        var faults = new Faults();
        var changed = Changed(call, body, faults);
        if (body.Blocked == true) faults.Name(body.Reason, "reason");
        if (faults.OrNull() is not null) return call.Refuse(faults);

        var blocking = body.Blocked is { } isBlocked ? new Blocking(isBlocked ? body.Reason : null) : null;
        return call.Answer(await change.ExecuteAsync(call.By, id, changed, body.Version, blocking, cancel), MemberView.Of);
    }

    static Func<Member, MemberDetails> Changed(ApiCall call, MemberChange body, Faults faults)
    {
        var name = body.Name is null ? null : faults.Name(body.Name);
        PhoneNumber? phone = body.Phone is null ? null : faults.Phone(body.Phone, call.Studio.PhoneRegion);
        var (sex, birthday) = (faults.OneOf<Sex>(body.Sex, "sex"), faults.Birthday(body.Birthday, call.Today));
        var email = faults.Email(body.Email);
        Caution? cautions = body.Cautions is null ? null : faults.Cautions(body.Cautions);
        return member => new(
            name ?? member.Name, phone ?? OnFile(member), body.HasSex ? sex : member.Sex, body.HasBirthday ? birthday : member.BirthOn,
            body.HasEmail ? email : member.Email, cautions ?? member.Cautions);
    }

    static PhoneNumber OnFile(Member member) => PhoneNumber.TryParse(member.Phone, "", out var phone) ? phone : default;

    static async Task<IResult> BlockAsync(
        ApiCall call, Guid id, BlockedMember body, BlockMember block, MemberQueries members, CancellationToken cancel)
    {
        var faults = new Faults();
        var reason = faults.Name(body.Reason, "reason");
        if (faults.OrNull() is not null) return call.Refuse(faults);
        return await block.ExecuteAsync(call.By, id, reason, cancel) is { } refusal
            ? call.Refuse(refusal)
            : await ReadAsync(call, id, members, cancel);
    }

    static async Task<IResult> BookingsAsync(
        ApiCall call, Guid id, DateOnly? from, DateOnly? to, [AsParameters] Paging paging, MemberQueries members, CancellationToken cancel)
    {
        if (!MaySee(call.By, id)) return call.Refuse(MemberRefusals.NotYours);
        if (await members.FindAsync(id, cancel) is null) return call.Refuse(MemberRefusals.NotFound);
        var bookings = await members.BookingsAsync(id, from ?? call.Today.AddDays(-DaysBack), to ?? call.Today.AddDays(DaysAhead), cancel);
        return call.List(bookings, paging, booking => MemberBookingView.Of(booking, call));
    }
}
