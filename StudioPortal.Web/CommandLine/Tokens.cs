using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Identity;

namespace StudioPortal.Web.CommandLine;

static class Tokens
{
    /// <summary>
    /// Makes a token that acts as the teacher or member of an account; without one it sees nothing of its own. Refuses with
    /// <c>account-not-found</c>.
    /// </summary>
    public static async Task<Outcome<IssuedSecret>> CreateAsync(
        IServiceProvider services, Role role, string name, string? email, CancellationToken cancel)
    {
        Account? account = null;
        if (email is not null && (account = await services.GetRequiredService<AccessQueries>().AccountAsync(email, cancel)) is null)
            return IdentityRefusals.AccountNotFound;
        return await services.GetRequiredService<CreateToken>()
            .ExecuteAsync(Actor.System, name, role, account?.TeacherId, account?.MemberId, cancel);
    }
}
