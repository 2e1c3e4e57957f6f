using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Identity;

namespace StudioPortal.Infrastructure.Data.Demo;

/// <summary>The demonstration accounts of the outside contract, and who does what in the studio.</summary>
sealed class DemoStaff
{
    public const string Password = "Demo-2026!";

    readonly DemoRandom _random;

    public DemoStaff(DemoRandom random, Passwords passwords, Teacher lead, DateTime at)
    {
        _random = random;
        Accounts =
        [
            New("admin", "系统管理员", Role.Administrator), New("manager", "王静怡", Role.Manager), New("desk", "林晓", Role.FrontDesk),
            New("teacher", lead.Name, Role.Teacher), New("member", "会员", Role.Member),
        ];
        Accounts[3].TeacherId = lead.Id;
        Manager = new(Accounts[1].Id, Accounts[1].DisplayName, Role.Manager);
        Desk = new(Accounts[2].Id, Accounts[2].DisplayName, Role.FrontDesk, Device: "前台电脑");

        Account New(string name, string displayName, Role role)
        {
            var account = NewAccounts.Of($"{name}@demo.studio", displayName, role, at);
            account.Id = random.Id(at);
            if (passwords.Set(account, Password, mustChange: false, at) is { } weak) throw new InvalidOperationException(weak.Code);
            return account;
        }
    }

    public IReadOnlyList<Account> Accounts { get; }

    public Actor Manager { get; }

    public Actor Desk { get; }

    static Actor Kiosk { get; } = new(null, "自助签到机", Role.Display, Device: "自助签到机");

    static Actor Program { get; } = new(null, "微信小程序", Role.Member, Device: "微信小程序");

    /// <summary>Half book themselves, a third at the desk, the rest through the mini program.</summary>
    public (BookingSource Source, Actor By) Booking(Member member) => _random.Between(1, 100) switch
    {
        <= 50 => (BookingSource.Member, Self(member)),
        <= 84 => (BookingSource.Desk, Desk),
        _ => (BookingSource.Program, Program),
    };

    public Actor Cancelling(Member member) => _random.Chance(0.6) ? Self(member) : Desk;

    public Actor CheckingIn() => _random.Chance(0.55) ? Kiosk : Desk;

    /// <summary>The member's account signs in as this person.</summary>
    public void Bind(Member member) => (Accounts[4].MemberId, Accounts[4].DisplayName) = (member.Id, member.Name);

    static Actor Self(Member member) => new(null, member.Name, Role.Member, MemberId: member.Id);
}
