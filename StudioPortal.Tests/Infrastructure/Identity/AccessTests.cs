using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Identity;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Identity;

public class AccessTests : InAStudio
{
    [Fact]
    public async Task A_token_lets_a_program_in_with_its_role()
    {
        var teacher = Studio.Furniture.TeacherId;
        var token = (await Studio.Get<CreateToken>().ExecuteAsync(A.Administrator, "小程序", Role.Teacher, teacher)).ShouldSucceed();

        var actor = (await Access.OfTokenAsync(token.Secret))!;
        (actor.AccountId, actor.Name, actor.Role, actor.TeacherId).ShouldBe((token.Id, "小程序", Role.Teacher, teacher));
    }

    [Fact]
    public async Task A_revoked_token_stops_at_once()
    {
        var token = (await Token()).ShouldSucceed();
        (await Studio.Get<RevokeToken>().ExecuteAsync(A.Administrator, token.Id)).ShouldSucceed();

        (await Access.OfTokenAsync(token.Secret)).ShouldBeNull();
    }

    [Fact]
    public async Task A_token_revoked_in_one_process_stops_in_the_other()
    {
        await using var other = Studio.AnotherProcess();
        var token = (await Token()).ShouldSucceed();
        (await other.Get<AccessQueries>().OfTokenAsync(token.Secret)).ShouldNotBeNull();
        (await Studio.Get<RevokeToken>().ExecuteAsync(A.Administrator, token.Id)).ShouldSucceed();

        (await other.Get<AccessQueries>().OfTokenAsync(token.Secret)).ShouldBeNull();
    }

    [Fact]
    public async Task A_device_shows_the_board_and_may_do_nothing_else()
    {
        var device = (await Studio.Get<CreateDevice>().ExecuteAsync(A.Administrator, "大堂", DeviceKind.Lobby)).ShouldSucceed();

        (await Access.OfDeviceAsync(device.Secret))!.Role.ShouldBe(Role.Display);
    }

    [Fact]
    public async Task A_revoked_device_stops_at_once()
    {
        var device = (await Studio.Get<CreateDevice>().ExecuteAsync(A.Administrator, "大堂", DeviceKind.Kiosk)).ShouldSucceed();
        (await Studio.Get<RevokeDevice>().ExecuteAsync(A.Administrator, device.Id)).ShouldSucceed();

        (await Access.OfDeviceAsync(device.Secret)).ShouldBeNull();
    }

    [Fact]
    public async Task Only_the_hash_of_a_secret_is_kept()
    {
        var token = (await Token()).ShouldSucceed();
        var device = (await Studio.Get<CreateDevice>().ExecuteAsync(A.Administrator, "大堂", DeviceKind.Lobby)).ShouldSucceed();

        (await Studio.ReadAsync(db => db.ApiTokens.SingleAsync())).Hash.ShouldBe(Secret.HashOf(token.Secret));
        (await Studio.ReadAsync(db => db.Devices.SingleAsync())).Hash.ShouldBe(Secret.HashOf(device.Secret));
        File.ReadAllBytes(Studio.Database.File).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(token.Secret)).ShouldBe(-1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("spt_wrong")]
    public async Task A_wrong_secret_lets_nobody_in(string secret)
    {
        (await Token()).ShouldSucceed();

        (await Access.OfTokenAsync(secret)).ShouldBeNull();
        (await Access.OfDeviceAsync(secret)).ShouldBeNull();
    }

    [Fact]
    public async Task A_token_is_no_device_and_a_device_no_token()
    {
        var token = (await Token()).ShouldSucceed();

        (await Access.OfDeviceAsync(token.Secret)).ShouldBeNull();
    }

    [Fact]
    public async Task Secrets_are_never_given_twice() =>
        (await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Token()))).Select(one => one.ShouldSucceed().Secret).ShouldBeUnique();

    [Fact]
    public async Task A_token_needs_a_name_and_an_unknown_one_is_not_revoked()
    {
        (await Token(" ")).ShouldBeRefused(MemberRefusals.NameMissing);
        (await Studio.Get<RevokeToken>().ExecuteAsync(A.Administrator, Guid.NewGuid())).ShouldBeRefused(IdentityRefusals.TokenNotFound);

        (await Studio.Get<RevokeDevice>().ExecuteAsync(A.Administrator, Guid.NewGuid())).ShouldBeRefused(IdentityRefusals.DeviceNotFound);
    }

    [Fact]
    public async Task A_screen_says_when_it_was_last_fresh()
    {
        var device = (await Studio.Get<CreateDevice>().ExecuteAsync(A.Administrator, "大堂", DeviceKind.Lobby)).ShouldSucceed();
        (await Studio.Get<NoteScreen>().ExecuteAsync((await Access.OfDeviceAsync(device.Secret))!)).ShouldSucceed();

        (await Access.DevicesAsync()).ShouldHaveSingleItem().SeenAt.ShouldBe(A.Now);
    }

    AccessQueries Access => Studio.Get<AccessQueries>();

    Task<Outcome<IssuedSecret>> Token(string name = "小程序") => Studio.Get<CreateToken>().ExecuteAsync(A.Administrator, name, Role.FrontDesk);

    [Fact]
    public async Task A_member_who_was_given_a_sign_in_is_that_member_there()
    {
        var (member, other) = (await Studio.Member(), await Studio.Member());
        (await Studio.Get<CreateAccount>().ExecuteAsync(
            A.Administrator, new("member@test.studio", "周美云", Role.Member, MemberId: member.Id))).ShouldSucceed();

        (await Studio.Get<AccessQueries>().OfMemberAsync(member.Id)).ShouldNotBeNull().Role.ShouldBe(Role.Member);
        (await Studio.Get<AccessQueries>().OfMemberAsync(other.Id)).ShouldBeNull();
    }
}
