using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Data.Demo;

/// <summary>
/// Adds many rows quickly: nothing is watched for changes, nothing stays in memory once it is written, and what a row refers to is
/// added on its own.
/// </summary>
sealed class DemoRows(StudioDbContext db, CancellationToken cancel)
{
    const int Batch = 1000;

    public long Written { get; private set; }

    public async Task AddAsync<T>(IEnumerable<T> rows)
        where T : class
    {
        foreach (var some in rows.Chunk(Batch))
        {
            foreach (var row in some) db.Entry(row).State = EntityState.Added;
            Written += some.Length;
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }
}
