using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;

namespace StudioPortal.Web.Features.Members;

/// <summary>What is typed into a member's form. It stays as typed until the save went through.</summary>
public sealed class MemberInput
{
    public string Name { get; set; } = "";

    public string Phone { get; set; } = "";

    public Sex? Sex { get; set; }

    public DateOnly? BirthOn { get; set; }

    public string Email { get; set; } = "";

    public Caution Cautions { get; set; }

    public static MemberInput Of(Member member) => new()
    {
        Name = member.Name, Phone = PhoneNumber.TryParse(member.Phone, "", out var phone) ? phone.National : member.Phone, Sex = member.Sex,
        BirthOn = member.BirthOn, Email = member.Email ?? "", Cautions = member.Cautions,
    };

    /// <summary>Begins with what was typed into a search box: a number is a phone, everything else a name.</summary>
    public static MemberInput From(string typed)
    {
        var text = typed.Trim();
        var isPhone = text.Length > 0 && text.All(letter => char.IsDigit(letter) || letter is '+' or '-' or ' ');
        return isPhone ? new() { Phone = text } : new() { Name = text };
    }

    /// <summary>What can be said before asking the studio; refuses with <c>phone-invalid</c>.</summary>
    public Outcome<MemberDetails> Read(string phoneRegion) =>
        PhoneNumber.TryParse(Phone, phoneRegion, out var phone)
            ? new MemberDetails(Name, phone, Sex, BirthOn, Text.OrNull(Email), Cautions)
            : MemberRefusals.PhoneInvalid;

    public void Turn(Caution caution, bool on) => Cautions = on ? Cautions | caution : Cautions & ~caution;
}
