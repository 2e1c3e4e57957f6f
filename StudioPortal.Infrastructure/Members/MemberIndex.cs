using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Members;

/// <summary>Keeps the keys by which a member is found (R028) in step with the member, in the same save.</summary>
static class MemberIndex
{
    public static IEnumerable<MemberSearchKey> KeysOf(Member member)
    {
        PhoneNumber? phone = PhoneNumber.TryParse(member.Phone, "", out var parsed) ? parsed : null;
        return SearchKeys.For(member.Name, member.Number, phone, member.Email, member.Code)
            .Select(key => new MemberSearchKey { Key = key, MemberId = member.Id });
    }

    public static async Task RefreshAsync(StudioDbContext db, Member member)
    {
        var known = await db.MemberSearchKeys.Where(key => key.MemberId == member.Id).ToDictionaryAsync(key => key.Key);
        var wanted = KeysOf(member).ToDictionary(key => key.Key);
        db.MemberSearchKeys.RemoveRange(known.Where(one => !wanted.ContainsKey(one.Key)).Select(one => one.Value));
        db.MemberSearchKeys.AddRange(wanted.Where(one => !known.ContainsKey(one.Key)).Select(one => one.Value));
    }
}
