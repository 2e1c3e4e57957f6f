using Microsoft.EntityFrameworkCore;

namespace StudioPortal.Infrastructure.Data;

/// <summary>Hands out contexts of the one model, whichever provider stands behind it.</summary>
sealed class StudioContexts<TContext>(IDbContextFactory<TContext> inner) : IDbContextFactory<StudioDbContext>
    where TContext : StudioDbContext
{
    public StudioDbContext CreateDbContext() => inner.CreateDbContext();
}
