using StudioPortal.Domain.Shared;

namespace StudioPortal.Domain.Members;

public static class MemberRefusals
{
    public static readonly Refusal NotFound = new("member-not-found", RefusalKind.NotFound);
    public static readonly Refusal NameMissing = new("name-missing", RefusalKind.Rule);
    public static readonly Refusal PhoneInvalid = new("phone-invalid", RefusalKind.Rule);
    public static readonly Refusal EmailInvalid = new("email-invalid", RefusalKind.Rule);
    public static readonly Refusal BirthdayInvalid = new("birthday-invalid", RefusalKind.Rule);
    public static readonly Refusal ReasonMissing = new("reason-missing", RefusalKind.Rule);
    public static readonly Refusal NotYours = new("not-yours", RefusalKind.Forbidden);

    /// <summary>R027: the phone belongs to a file already.</summary>
    public static Refusal PhoneTaken(string number, string name) => new("phone-taken", RefusalKind.Conflict, number, name);

    /// <param name="reason">In someone's words, or the code of a <see cref="LapseBlock"/>, which every screen says in its language.</param>
    public static Refusal Blocked(string reason) =>
        new("member-blocked", RefusalKind.Rule, LapseBlock.Read(reason) is { } lapses ? lapses : reason);
}
