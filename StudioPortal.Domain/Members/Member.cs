using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;

namespace StudioPortal.Domain.Members;

public enum Sex
{
    Female,
    Male,
    Other,
}

/// <summary>What is asked at the desk (R019); everything but name and phone may be left open.</summary>
public sealed record MemberDetails(
    string Name, PhoneNumber Phone, Sex? Sex = null, DateOnly? BirthOn = null, string? Email = null, Caution Cautions = Caution.None);

/// <summary>A person with a file here (R017, R027). One file per phone number.</summary>
public sealed class Member : Aggregate
{
    Member() { }

    /// <summary>As people say it: <c>M-01827</c>.</summary>
    public string Number { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>E.164, unique among members (R027, R034).</summary>
    public string Phone { get; private set; } = "";

    public Sex? Sex { get; private set; }

    public DateOnly? BirthOn { get; private set; }

    public string? Email { get; private set; }

    /// <summary>What the scanner reads (R059): unguessable, unique, upper-case letters and digits.</summary>
    public string Code { get; private set; } = "";

    public Caution Cautions { get; private set; }

    /// <summary>Studio day of joining; the practice anniversary counts from it (R044).</summary>
    public DateOnly JoinedOn { get; private set; }

    /// <summary>Why no booking is taken for this person; null when bookings are taken.</summary>
    public string? BlockedFor { get; private set; }

    public DateTime? BlockedAt { get; private set; }

    /// <summary>Last day of a block that ends by itself; null when someone must end it.</summary>
    public DateOnly? BlockedUntil { get; private set; }

    public bool IsBlocked => BlockedAt is not null;

    /// <summary>The lapses for which it was blocked by itself (I02); null when someone blocked it, or nobody.</summary>
    public LapseBlock? LapseBlock => BlockedUntil is null ? null : LapseBlock.Read(BlockedFor);

    /// <summary>Refuses with <c>name-missing</c>, <c>phone-invalid</c>, <c>email-invalid</c> or <c>birthday-invalid</c>.</summary>
    public static Outcome<Member> Register(Guid id, int number, string code, MemberDetails details, DateOnly today)
    {
        if (Fault(details, today) is { } refusal) return refusal;
        var member = new Member { Id = id, Number = MemberNumber.Of(number), Code = code, JoinedOn = today };
        member.Fill(details);
        member.Record(new(EventKind.MemberRegistered, id, MemberId: id));
        return member;
    }

    /// <summary>Refuses with <c>name-missing</c>, <c>phone-invalid</c>, <c>email-invalid</c> or <c>birthday-invalid</c>.</summary>
    public Refusal? Change(MemberDetails details, DateOnly today)
    {
        if (Fault(details, today) is { } refusal) return refusal;
        Fill(details);
        Record(new(EventKind.MemberChanged, Id, MemberId: Id));
        return null;
    }

    /// <summary>Takes no more bookings for this person until unblocked. Bookings already made stay.</summary>
    public Refusal? Block(string reason, DateTime now, DateOnly? until = null)
    {
        if (!Text.IsShort(reason)) return MemberRefusals.ReasonMissing;
        (BlockedFor, BlockedAt, BlockedUntil) = (reason.Trim(), now, until);
        Record(new(EventKind.MemberChanged, Id, MemberId: Id));
        return null;
    }

    /// <summary>Ends a block whose last day is over. Returns whether it did.</summary>
    public bool EndBlock(DateOnly today)
    {
        if (!(BlockedUntil < today)) return false;
        Unblock();
        return true;
    }

    public void Unblock()
    {
        if (!IsBlocked) return;
        (BlockedFor, BlockedAt, BlockedUntil) = (null, null, null);
        Record(new(EventKind.MemberChanged, Id, MemberId: Id));
    }

    static Refusal? Fault(MemberDetails details, DateOnly today)
    {
        if (!Text.IsShort(details.Name)) return MemberRefusals.NameMissing;
        if (details.Phone == default) return MemberRefusals.PhoneInvalid;
        if (Text.OrNull(details.Email) is { } email && !EmailAddress.IsPlausible(email)) return MemberRefusals.EmailInvalid;
        if (details.BirthOn is { } birth && (birth > today || birth.Year < 1900)) return MemberRefusals.BirthdayInvalid;
        return null;
    }

    void Fill(MemberDetails details)
    {
        (Name, Phone, Sex, BirthOn) = (details.Name.Trim(), details.Phone.Value, details.Sex, details.BirthOn);
        (Email, Cautions) = (Text.OrNull(details.Email), details.Cautions);
    }
}
