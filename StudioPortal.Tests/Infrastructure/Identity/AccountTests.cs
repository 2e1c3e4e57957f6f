using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Identity;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Identity;

public class AccountTests : InAStudio
{
    const string Email = "desk@test.studio";

    [Fact]
    public async Task A_new_account_gets_a_one_time_password_that_must_be_changed()
    {
        var password = (await Create()).ShouldSucceed();
        var account = (await Find())!;

        (account.Role, account.MustChangePassword).ShouldBe((Role.FrontDesk, true));
        Studio.Get<Passwords>().IsCorrect(account, password).ShouldBeTrue();
    }

    [Fact]
    public async Task No_password_is_kept_in_the_clear()
    {
        var password = (await Create()).ShouldSucceed();

        (await Find())!.PasswordHash!.ShouldNotContain(password);
    }

    [Fact]
    public async Task One_e_mail_has_one_account_whatever_its_case()
    {
        (await Create()).ShouldSucceed();

        (await Create(Email.ToUpperInvariant())).ShouldBeRefused(IdentityRefusals.EmailTaken);
    }

    [Fact]
    public async Task An_account_needs_a_name_and_an_e_mail()
    {
        (await Create("nobody")).ShouldBeRefused(MemberRefusals.EmailInvalid);

        (await Create(name: " ")).ShouldBeRefused(MemberRefusals.NameMissing);
    }

    [Fact]
    public async Task A_reset_gives_a_new_one_time_password_and_ends_every_sign_in()
    {
        var old = (await Create()).ShouldSucceed();
        var stamp = (await Find())!.SecurityStamp;
        var fresh = (await Studio.Get<ResetPassword>().ExecuteAsync(A.Administrator, $" {Email.ToUpperInvariant()} ")).ShouldSucceed();

        var account = (await Find())!;
        (IsCorrect(account, old), IsCorrect(account, fresh), account.MustChangePassword).ShouldBe((false, true, true));
        account.SecurityStamp.ShouldNotBe(stamp);
    }

    [Fact]
    public async Task Nobody_s_password_is_reset_for_an_unknown_e_mail() =>
        (await Studio.Get<ResetPassword>().ExecuteAsync(A.Administrator, "nobody@test.studio")).ShouldBeRefused(IdentityRefusals.AccountNotFound);

    [Fact]
    public async Task A_changed_password_is_noted_with_its_day_and_need_not_be_changed_again()
    {
        var first = (await Create()).ShouldSucceed();
        Studio.Clock.Advance(TimeSpan.FromDays(1));
        (await Change(first, "Quiet-Lotus-2027")).ShouldSucceed();

        var account = (await Find())!;
        (account.MustChangePassword, account.PasswordChangedAt).ShouldBe((false, Studio.Clock.UtcNow));
        IsCorrect(account, "Quiet-Lotus-2027").ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("nine-char")]
    public async Task A_password_of_fewer_than_ten_characters_is_weak(string password) =>
        (await Change((await Create()).ShouldSucceed(), password)).ShouldBeRefused(IdentityRefusals.PasswordWeak(10));

    [Fact]
    public async Task Without_the_present_password_none_is_changed()
    {
        var first = (await Create()).ShouldSucceed();

        (await Change("not the password", "Quiet-Lotus-2027")).ShouldBeRefused(IdentityRefusals.PasswordWrong);
        IsCorrect((await Find())!, first).ShouldBeTrue();
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_an_account_and_a_reset_unlocks_it()
    {
        (await Create()).ShouldSucceed();
        for (var attempt = 0; attempt < 5; attempt++) await FailAsync();
        (await IsLockedAsync()).ShouldBeTrue();
        (await Studio.Get<ResetPassword>().ExecuteAsync(A.Administrator, Email)).ShouldSucceed();

        (await IsLockedAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_stopped_account_is_told_by_its_stamp()
    {
        (await Create()).ShouldSucceed();
        var before = (await Find())!;
        (await Stop(before.Id)).ShouldSucceed();

        var after = (await Find())!;
        (after.IsStopped, after.SecurityStamp == before.SecurityStamp).ShouldBe((true, false));
    }

    [Fact]
    public async Task The_last_administrator_cannot_be_stopped()
    {
        var administrator = (await Find(TestStudio.AdministratorEmail))!;

        (await Stop(administrator.Id)).ShouldBeRefused(IdentityRefusals.LastAdministrator);
        (await Studio.Get<CreateAccount>().ExecuteAsync(A.Administrator, new("second@test.studio", "管理员二", Role.Administrator))).ShouldSucceed();
        (await Stop(administrator.Id)).ShouldSucceed();
    }

    Task<Outcome<string>> Create(string email = Email, string name = "林前台") =>
        Studio.Get<CreateAccount>().ExecuteAsync(A.Administrator, new(email, name, Role.FrontDesk));

    async Task<Refusal?> Change(string current, string wanted) =>
        await Studio.Get<ChangePassword>().ExecuteAsync(A.Desk with { AccountId = (await Find())!.Id }, current, wanted);

    Task<Refusal?> Stop(Guid id) => Studio.Get<StopAccount>().ExecuteAsync(A.Administrator, id, isStopped: true);

    Task<Account?> Find(string email = Email) => Studio.Get<AccessQueries>().AccountAsync(email);

    bool IsCorrect(Account account, string password) => Studio.Get<Passwords>().IsCorrect(account, password);

    Task FailAsync() => WithUserAsync((users, account) => users.AccessFailedAsync(account));

    Task<bool> IsLockedAsync() => WithUserAsync((users, account) => users.IsLockedOutAsync(account));

    async Task<T> WithUserAsync<T>(Func<UserManager<Account>, Account, Task<T>> ask)
    {
        await using var scope = Studio.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        return await ask(users, (await users.Users.SingleAsync(one => one.Email == Email)));
    }

    [Fact]
    public async Task A_sign_in_attempt_under_way_cannot_undo_a_reset()
    {
        (await Create()).ShouldSucceed();
        await using var attempt = Studio.Read();
        var copy = await attempt.Accounts.SingleAsync(account => account.Email == Email);
        (await Studio.Get<ResetPassword>().ExecuteAsync(A.Administrator, Email)).ShouldSucceed();
        copy.AccessFailedCount++;

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => attempt.SaveChangesAsync());
    }

    [Fact]
    public async Task With_an_account_that_is_stopped_go_the_tokens_that_see_as_it_does()
    {
        (await Studio.Get<CreateAccount>().ExecuteAsync(A.Administrator, new(Email, "陈老师", Role.Teacher, Studio.Furniture.TeacherId))).ShouldSucceed();
        var theirs = await Token(Studio.Furniture.TeacherId);
        var other = await Token(Studio.Furniture.SubstituteId);
        (await Studio.Get<StopAccount>().ExecuteAsync(A.Administrator, (await Find())!.Id, isStopped: true)).ShouldSucceed();

        (await IsRevoked(theirs), await IsRevoked(other)).ShouldBe((true, false));
    }

    async Task<Guid> Token(Guid teacherId) =>
        (await Studio.Get<CreateToken>().ExecuteAsync(A.Administrator, "phone", Role.Teacher, teacherId)).ShouldSucceed().Id;

    Task<bool> IsRevoked(Guid tokenId) => Studio.ReadAsync(db => db.ApiTokens.AnyAsync(token => token.Id == tokenId && token.RevokedAt != null));
}
