using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StudioPortal.Tests.Support;
using StudioPortal.Web.CommandLine;

namespace StudioPortal.Tests.Web.CommandLine;

public sealed class BackupTests : IAsyncLifetime
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("studio-backup-");
    DemoDatabase _database = null!;

    string Backup => Path.Combine(_folder.FullName, "studio.backup");

    public async ValueTask InitializeAsync() => _database = await DemoDatabase.CopyAsync();

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_restored_studio_is_the_one_that_was_backed_up()
    {
        var before = await MembersAsync();
        (await RunAsync("backup", Backup)).ExitCode.ShouldBe(0);
        await _database.SpoilAsync("UPDATE Members SET Name = 'Somebody Else'");

        var (exitCode, output) = await RunAsync("restore", Backup, "--json");
        exitCode.ShouldBe(0);
        (await MembersAsync()).ShouldBe(before);
        File.Exists(JsonDocument.Parse(output).RootElement.GetProperty("keptAs").GetString()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_named_and_not_called_a_full_disk()
    {
        var (exitCode, output) = await RunAsync("backup", Path.Combine(_folder.FullName, "nowhere", "studio.backup"), "--json");

        exitCode.ShouldBe(1);
        JsonDocument.Parse(output).RootElement.GetProperty("detail").GetString()!.ShouldContain("nowhere");
    }

    [Fact]
    public async Task A_damaged_database_can_be_replaced_by_its_backup()
    {
        var before = await MembersAsync();
        await RunAsync("backup", Backup);
        SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(_database.File, new string('x', 5000));

        (await RunAsync("restore", Backup)).ExitCode.ShouldBe(0);
        (await MembersAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_backup_is_made_and_is_whole_while_somebody_writes()
    {
        await using var writing = _database.Open();
        await using var transaction = await writing.Database.BeginTransactionAsync();
        await writing.Database.ExecuteSqlRawAsync("UPDATE Cards SET \"Left\" = \"Left\" + 1");

        (await RunAsync("backup", Backup)).ExitCode.ShouldBe(0);
        await transaction.RollbackAsync();
        Directory.GetFiles(_folder.FullName).ShouldBe([Backup]);
        await transaction.DisposeAsync();
        await writing.DisposeAsync();
        (await RunAsync("restore", Backup)).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_backup_whose_numbers_do_not_add_up_replaces_nothing()
    {
        var before = await MembersAsync();
        await _database.SpoilAsync("UPDATE Cards SET \"Left\" = \"Left\" + 1");
        await RunAsync("backup", Backup);
        await _database.SpoilAsync("UPDATE Cards SET \"Left\" = \"Left\" - 1");

        var (exitCode, output) = await RunAsync("restore", Backup);
        exitCode.ShouldBe(1);
        output.ShouldContain("WRONG balance-is-not-sum");
        (await MembersAsync()).ShouldBe(before);
        (await RunAsync("verify")).ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("this is not a database", "backup-not-readable")]
    [InlineData("", "backup-not-readable")]
    public async Task A_file_that_is_no_backup_is_refused(string content, string code)
    {
        await File.WriteAllTextAsync(Backup, content);

        var (exitCode, output) = await RunAsync("restore", Backup, "--json");
        (exitCode, JsonDocument.Parse(output).RootElement.GetProperty("code").GetString()).ShouldBe((1, code));
    }

    [Fact]
    public async Task A_backup_of_a_newer_version_is_refused()
    {
        await RunAsync("backup", Backup);
        await using (var file = new SqliteConnection($"Data Source={Backup};Pooling=False"))
        {
            await file.OpenAsync();
            await using var command = file.CreateCommand();
            command.CommandText = "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0')";
            await command.ExecuteNonQueryAsync();
        }

        await RefusedAsync("backup-newer");
    }

    [Fact]
    public async Task Nothing_is_replaced_under_a_running_product()
    {
        await RunAsync("backup", Backup);
        await using var running = _database.Open();
        await running.Database.OpenConnectionAsync();
        await running.Members.CountAsync();

        await RefusedAsync("backup-in-use");
    }

    [Fact]
    public Task A_file_that_is_not_there_is_refused() => RefusedAsync("backup-not-found");

    async Task RefusedAsync(string code)
    {
        var (exitCode, output) = await RunAsync("restore", Backup, "--json");
        (exitCode, JsonDocument.Parse(output).RootElement.GetProperty("code").GetString()).ShouldBe((1, code));
    }

    async Task<IReadOnlyList<string>> MembersAsync()
    {
        await using var db = _database.Open();
        return await db.Members.OrderBy(one => one.Number).Select(one => one.Name).ToListAsync();
    }

    async Task<(int? ExitCode, string Output)> RunAsync(params string[] args)
    {
        var output = new StringWriter();
        var exitCode = await StudioCommands.TryRunAsync(args, _ => _database.Compose(), output, TextWriter.Null);
        return (exitCode, output.ToString());
    }
}
