using System.Text.Json;
using StudioPortal.Domain.Identity;
using StudioPortal.Infrastructure.Identity;
using StudioPortal.Tests.Support;
using StudioPortal.Web.CommandLine;

namespace StudioPortal.Tests.Web.CommandLine;

public class StudioCommandsTests
{
    [Fact]
    public async Task Without_a_verb_there_is_no_exit_code() => (await StudioCommands.TryRunAsync([])).ShouldBeNull();

    [Theory]
    [InlineData("bogus")]
    [InlineData("demo", "--members", "many")]
    [InlineData("demo", "--members", "0")]
    [InlineData("demo", "--weeks", "9999")]
    [InlineData("demo", "--what")]
    [InlineData("token")]
    [InlineData("token", "create", "--role", "Teacher")]
    [InlineData("token", "create", "--role", "Boss", "--name", "x")]
    [InlineData("token", "create", "--role", "7", "--name", "x")]
    [InlineData("token", "create", "--role", "Teacher", "--name", " ")]
    [InlineData("user", "reset-password")]
    [InlineData("verify", "--Database:Provider=Oracle")]
    [InlineData("verify", "--ConnectionStrings:Studio=Colour=green")]
    [InlineData("verify", "--ConnectionStrings:Studio=Data Source=/nowhere/at/all/studio.db")]
    [InlineData("verify", "--Studio:DataDirectory=/proc/nowhere")]
    public async Task Wrong_use_ends_with_two(params string[] args)
    {
        var (exitCode, output) = await RunAsync(null, args);

        exitCode.ShouldBe(2);
        output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_database_that_cannot_be_opened_is_wrong_use_said_in_one_line()
    {
        var file = Path.GetTempFileName();
        var error = new StringWriter();

        (await StudioCommands.TryRunAsync(["verify", $"--Studio:DataDirectory={file}"], error: error)).ShouldBe(2);
        error.ToString().Trim().Split('\n').ShouldHaveSingleItem().ShouldStartWith("Setting Studio:DataDirectory");
        File.Delete(file);
    }

    [Fact]
    public async Task Demo_fills_an_empty_database_once()
    {
        await using var database = await DemoDatabase.EmptyAsync();
        string[] demo = ["demo", "--members", "30", "--weeks", "1", "--json"];

        var first = await RunAsync(database, demo);
        var second = await RunAsync(database, demo);
        (first.ExitCode, Json(first.Output).GetProperty("members").GetInt32()).ShouldBe((0, 30));
        (second.ExitCode, Json(second.Output).GetProperty("code").GetString()).ShouldBe((1, "not-empty"));
    }

    [Fact]
    public async Task Verify_says_what_it_checked()
    {
        await using var database = await DemoDatabase.CopyAsync();

        var (exitCode, output) = await RunAsync(database, "verify", "--json");
        exitCode.ShouldBe(0);
        Json(output).GetProperty("isSound").GetBoolean().ShouldBeTrue();
        Json(output).GetProperty("checks").GetArrayLength().ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Verify_ends_with_one_when_something_is_wrong()
    {
        await using var database = await DemoDatabase.CopyAsync();
        await database.SpoilAsync("UPDATE Cards SET \"Left\" = \"Left\" + 1");

        var (exitCode, output) = await RunAsync(database, "verify");
        exitCode.ShouldBe(1);
        output.ShouldContain("WRONG balance-is-not-sum");
    }

    [Fact]
    public async Task A_teachers_token_acts_as_the_teacher_of_the_account()
    {
        await using var database = await DemoDatabase.CopyAsync();

        var (exitCode, output) = await RunAsync(database, "token", "create", "--role", "Teacher", "--name", "Scanner", "--account", "teacher@demo.studio", "--json");
        var actor = await database.Get<AccessQueries>().OfTokenAsync(Json(output).GetProperty("token").GetString()!);
        exitCode.ShouldBe(0);
        (actor!.Role, actor.TeacherId).ShouldBe((Role.Teacher, (await database.Get<AccessQueries>().AccountAsync("teacher@demo.studio"))!.TeacherId));
    }

    [Fact]
    public async Task A_token_alone_on_its_line_can_be_piped()
    {
        await using var database = await DemoDatabase.CopyAsync();

        var (_, output) = await RunAsync(database, "token", "create", "--role", "Manager", "--name", "Acceptance");
        output.Trim().ShouldStartWith("spt_");
        (await database.Get<AccessQueries>().OfTokenAsync(output.Trim())).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_role_is_understood_in_small_letters_too()
    {
        await using var database = await DemoDatabase.CopyAsync();

        var (_, output) = await RunAsync(database, "token", "create", "--role", "frontdesk", "--name", "Scanner");
        (await database.Get<AccessQueries>().OfTokenAsync(output.Trim()))!.Role.ShouldBe(Role.FrontDesk);
    }

    [Fact]
    public async Task An_unknown_account_is_refused()
    {
        await using var database = await DemoDatabase.CopyAsync();

        (await RunAsync(database, "user", "reset-password", "nobody@demo.studio")).ExitCode.ShouldBe(1);
        (await RunAsync(database, "token", "create", "--role", "Teacher", "--name", "x", "--account", "nobody@demo.studio")).ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task A_reset_password_works_once_and_must_be_changed()
    {
        await using var database = await DemoDatabase.CopyAsync();

        var (exitCode, output) = await RunAsync(database, "user", "reset-password", "desk@demo.studio");
        var account = (await database.Get<AccessQueries>().AccountAsync("desk@demo.studio"))!;
        exitCode.ShouldBe(0);
        account.MustChangePassword.ShouldBeTrue();
        database.Get<Passwords>().IsCorrect(account, output.Trim()).ShouldBeTrue();
    }

    static JsonElement Json(string output) => JsonDocument.Parse(output).RootElement;

    static async Task<(int? ExitCode, string Output)> RunAsync(DemoDatabase? database, params string[] args)
    {
        var output = new StringWriter();
        var exitCode = await StudioCommands.TryRunAsync(args, database is null ? null : _ => database.Compose(), output, TextWriter.Null);
        return (exitCode, output.ToString());
    }
}
