using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Classes;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Identity;
using StudioPortal.Infrastructure.Studios;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Studios;

public class SetUpTests : InAStudio
{
    static readonly SetUpRequest Request = new("静心瑜伽", "Asia/Shanghai", "zh-Hans", "CNY", "管理员", "admin@test.studio", "Quiet-Lotus-2026");

    [Fact]
    public async Task An_empty_database_becomes_a_studio_with_its_administrator()
    {
        (await Studio.Get<DatabaseSetup>().IsEmptyAsync()).ShouldBeTrue();
        (await SetUp(Request)).ShouldSucceed();

        var account = (await Studio.Get<AccessQueries>().AccountAsync(Request.Email))!;
        (account.Role, account.MustChangePassword).ShouldBe((Role.Administrator, false));
        (await Studio.Get<DatabaseSetup>().IsEmptyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_studio_is_set_up_once()
    {
        (await SetUp(Request)).ShouldSucceed();

        (await SetUp(Request)).ShouldBeRefused(StudioRefusals.AlreadySetUp);
    }

    [Fact]
    public async Task Two_who_set_up_at_once_make_one_studio()
    {
        await Task.WhenAll(SetUp(Request), SetUp(Request with { Email = "other@test.studio" }));

        (await Studio.ReadAsync(db => db.Studios.CountAsync())).ShouldBe(1);
        (await Studio.ReadAsync(db => db.Accounts.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_wrong_is_refused_and_leaves_the_database_empty()
    {
        (await SetUp(Request with { Password = "short" })).ShouldBeRefused(IdentityRefusals.PasswordWeak(10));
        (await SetUp(Request with { TimeZone = "Mars/Olympus" })).ShouldBeRefused("time-zone-unknown");
        (await SetUp(Request with { StudioName = " " })).ShouldBeRefused(StudioRefusals.NameMissing);

        (await Studio.ReadAsync(db => db.Accounts.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Before_it_is_set_up_the_timetable_finds_nothing_to_do()
    {
        (await Studio.Get<OpenSessions>().ExecuteAsync()).ShouldSucceed().ShouldBe(0);

        (await Studio.CloseClasses()).ShouldBe(0);
    }

    [Fact]
    public async Task Setting_up_the_database_again_changes_nothing()
    {
        (await SetUp(Request)).ShouldSucceed();
        await Studio.Get<DatabaseSetup>().RunAsync();

        (await Studio.ReadAsync(db => db.Studios.CountAsync())).ShouldBe(1);
    }

    internal override Task<TestStudio> OpenAsync() => TestStudio.EmptyAsync();

    Task<Refusal?> SetUp(SetUpRequest request) => Studio.Get<SetUpStudio>().ExecuteAsync(request);
}
