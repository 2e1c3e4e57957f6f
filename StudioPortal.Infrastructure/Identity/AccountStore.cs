using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Identity;

/// <summary>
/// Where sign-in reads accounts and counts wrong passwords (R001). A password that cannot be counted because the storage takes
/// nothing is no answer about the password: it ends in a <see cref="StorageUnavailableException"/>.
/// </summary>
sealed class AccountStore(StudioDbContext db, IdentityErrorDescriber describer) : UserOnlyStore<Account, StudioDbContext, Guid>(db, describer)
{
    public override async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.UpdateAsync(user, cancellationToken);
        }
        catch (Exception fault) when (StorageFaults.RefusalFor(fault) is { } refusal)
        {
            throw new StorageUnavailableException(refusal, fault);
        }
    }
}
