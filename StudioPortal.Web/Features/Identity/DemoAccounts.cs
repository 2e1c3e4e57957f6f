using StudioPortal.Infrastructure.Identity;

namespace StudioPortal.Web.Features.Identity;

/// <summary>The sign-ins of the demonstration studio, told to everyone in Development and only where they exist.</summary>
public sealed class DemoAccounts(AccessQueries access, IHostEnvironment environment)
{
    public static readonly IReadOnlyList<string> Names = ["admin", "manager", "desk", "teacher", "member"];

    public async Task<bool> AreThereAsync() => environment.IsDevelopment() && await access.AccountAsync(EmailOf(Names[0])) is not null;

    public static string EmailOf(string name) => $"{name}@demo.studio";
}
