using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Web.CommandLine;

/// <summary>Runs one verb: puts the product together, brings its database up to date, prints the answer or the refusal.</summary>
sealed class VerbRun(Func<ServiceProvider> compose, TextWriter output, TextWriter error)
{
    /// <param name="needsDatabase">False for what works beside the database, whatever state that is in.</param>
    public async Task<int> RunAsync<TOperation, TAnswer>(
        bool json, Func<TOperation, Task<Outcome<TAnswer>>> work, Func<TAnswer, (int ExitCode, object Document, string Text)> print,
        bool needsDatabase = true)
        where TOperation : notnull
    {
        try
        {
            await using var services = compose();
            if (needsDatabase) await services.GetRequiredService<DatabaseSetup>().RunAsync();
            var outcome = await work(services.GetRequiredService<TOperation>());
            if (outcome.IsRefused) return await RefuseAsync(json, outcome.Refusal);

            var (exitCode, document, text) = print(outcome.Value);
            await output.WriteLineAsync(json ? Answers.Json(document) : text);
            return exitCode;
        }
        catch (SettingException wrong)
        {
            await error.WriteLineAsync(wrong.Message);
            return StudioCommands.WrongUse;
        }
        catch (StorageUnavailableException unavailable)
        {
            await error.WriteLineAsync(Answers.Text(unavailable.Refusal));
            return StudioCommands.WrongUse;
        }
    }

    async Task<int> RefuseAsync(bool json, Refusal refusal)
    {
        if (json) await output.WriteLineAsync(Answers.Json(new { refusal.Code, Detail = Answers.Text(refusal) }));
        else await error.WriteLineAsync(Answers.Text(refusal));
        return StudioCommands.Wrong;
    }
}
