using System.CommandLine;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Data.Demo;
using StudioPortal.Infrastructure.Identity;
using StudioPortal.Infrastructure.Upkeep;

namespace StudioPortal.Web.CommandLine;

/// <summary>What can be typed, and what each verb does with it.</summary>
static class Verbs
{
    static readonly Option<bool> Json = new("--json") { Description = "Print one JSON document", Recursive = true };

    public static RootCommand Root(VerbRun run) => new("StudioPortal: runs a yoga studio. Without a verb it serves.")
    {
        Json, Demo(run), Token(run), User(run), Backup(run), Restore(run), Verify(run),
    };

    static Command Demo(VerbRun run)
    {
        var usual = new DemoSize();
        var seed = new Option<int>("--seed") { Description = "Same seed, same studio", DefaultValueFactory = _ => usual.Seed };
        var members = Number("--members", "How many members", usual.Members, DemoSize.MostMembers);
        var weeks = Number("--weeks", "Weeks of history", usual.Weeks, DemoSize.MostWeeks);
        var command = new Command("demo", "Fills an empty database with the demonstration studio") { seed, members, weeks };
        command.SetAction((parsed, cancel) => run.RunAsync<DemoStudio, DemoReport>(
            parsed.GetValue(Json),
            studio => studio.FillAsync(new(parsed.GetValue(seed), parsed.GetValue(members), parsed.GetValue(weeks)), cancel),
            report => (StudioCommands.Done, Answers.Of(report), Answers.Text(report))));
        return command;
    }

    static Command Token(VerbRun run)
    {
        var role = new Option<string>("--role") { Description = "What the token may do", Required = true };
        role.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, Enum.GetNames<Role>());
        var name = new Option<string>("--name") { Description = "What the token is for", Required = true };
        name.Validators.Add(result =>
        {
            if (!Text.IsShort(result.GetValueOrDefault<string>())) result.AddError("--name needs a text of 1 to 80 characters.");
        });
        var account = new Option<string?>("--account") { Description = "E-mail of the account whose teacher or member it acts as" };
        var create = new Command("create", "Prints an API token once; only its hash is kept") { role, name, account };
        create.SetAction((parsed, cancel) => run.RunAsync<IServiceProvider, IssuedSecret>(
            parsed.GetValue(Json),
            services => Tokens.CreateAsync(services, Enum.Parse<Role>(parsed.GetValue(role)!, ignoreCase: true), parsed.GetValue(name)!, parsed.GetValue(account), cancel),
            issued => (StudioCommands.Done, new { issued.Id, Name = parsed.GetValue(name), Role = parsed.GetValue(role), Token = issued.Secret }, issued.Secret)));
        return new("token", "API tokens") { create };
    }

    static Command User(VerbRun run)
    {
        var email = new Argument<string>("EMAIL") { Description = "The account's e-mail" };
        var reset = new Command("reset-password", "Prints a one-time password that must be changed") { email };
        reset.SetAction((parsed, cancel) => run.RunAsync<ResetPassword, string>(
            parsed.GetValue(Json),
            passwords => passwords.ExecuteAsync(Actor.System, parsed.GetValue(email)!, cancel),
            password => (StudioCommands.Done, new { Email = parsed.GetValue(email), Password = password }, password)));
        return new("user", "Sign-ins") { reset };
    }

    static Command Backup(VerbRun run)
    {
        var file = new Argument<string>("FILE") { Description = "Where to; a file of this name is replaced" };
        var command = new Command("backup", "Writes one consistent file while the product runs") { file };
        command.SetAction((parsed, _) => run.RunAsync<Backups, BackupReport>(
            parsed.GetValue(Json),
            backups => Task.FromResult(backups.BackUp(parsed.GetValue(file)!)),
            report => (StudioCommands.Done, report, Answers.Text(report))));
        return command;
    }

    static Command Restore(VerbRun run)
    {
        var file = new Argument<string>("FILE") { Description = "What backup wrote" };
        var command = new Command("restore", "Verifies a backup and puts it in the place of the database; stop the product first") { file };
        command.SetAction((parsed, cancel) => run.RunAsync<Backups, RestoreReport>(
            parsed.GetValue(Json),
            backups => backups.RestoreAsync(parsed.GetValue(file)!, cancel),
            report => (report.IsReplaced ? StudioCommands.Done : StudioCommands.Wrong, Answers.Of(report), Answers.Text(report)),
            needsDatabase: false));
        return command;
    }

    static Command Verify(VerbRun run)
    {
        var command = new Command("verify", "Recomputes every invariant from the stored rows and lists what is wrong");
        command.SetAction((parsed, cancel) => run.RunAsync<Verification, VerificationReport>(
            parsed.GetValue(Json),
            async verification => await verification.RunAsync(cancel),
            report => (report.IsSound ? StudioCommands.Done : StudioCommands.Wrong, Answers.Of(report), Answers.Text(report))));
        return command;
    }

    static Option<int> Number(string name, string description, int usual, int most)
    {
        var option = new Option<int>(name) { Description = $"{description}, 1 to {most}", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var given) || given < 1 || given > most))
                result.AddError($"{name} needs a number from 1 to {most}.");
        });
        return option;
    }
}
