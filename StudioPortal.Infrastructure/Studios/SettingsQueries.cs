using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Studios;

/// <summary>What the studio has set up, with what it no longer offers at the end.</summary>
public sealed class SettingsQueries(IDbContextFactory<StudioDbContext> contexts)
{
    public async Task<IReadOnlyList<Room>> RoomsAsync(CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await db.Rooms.AsNoTracking().OrderBy(room => room.IsRetired).ThenBy(room => room.Name).ToListAsync(cancel);
    }

    public async Task<IReadOnlyList<ClassType>> ClassTypesAsync(CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await db.ClassTypes.AsNoTracking().OrderBy(type => type.IsRetired).ThenBy(type => type.Name).ToListAsync(cancel);
    }

    public async Task<IReadOnlyList<Teacher>> TeachersAsync(CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await db.Teachers.AsNoTracking().OrderBy(teacher => teacher.IsRetired).ThenBy(teacher => teacher.Name).ToListAsync(cancel);
    }

    /// <summary>Closed days, those to come and the last of the past first.</summary>
    public async Task<IReadOnlyList<Closure>> ClosuresAsync(CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        return await db.Closures.AsNoTracking().OrderByDescending(closure => closure.FirstOn).Take(60).ToListAsync(cancel);
    }
}
