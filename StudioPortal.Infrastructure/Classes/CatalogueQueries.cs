using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Infrastructure.Classes;

/// <summary>What classes are made of: few enough to be read whole (R011, R012, R015).</summary>
public sealed class CatalogueQueries(IDbContextFactory<StudioDbContext> contexts)
{
    public Task<IReadOnlyList<ClassType>> ClassTypesAsync(bool withRetired = false, CancellationToken cancel = default) =>
        ReadAsync<ClassType>(all => all.Where(type => withRetired || !type.IsRetired).OrderBy(type => type.Name), cancel);

    public Task<IReadOnlyList<Teacher>> TeachersAsync(bool withRetired = false, CancellationToken cancel = default) =>
        ReadAsync<Teacher>(all => all.Where(teacher => withRetired || !teacher.IsRetired).OrderBy(teacher => teacher.Name), cancel);

    public Task<IReadOnlyList<Room>> RoomsAsync(bool withRetired = false, CancellationToken cancel = default) =>
        ReadAsync<Room>(all => all.Where(room => withRetired || !room.IsRetired).OrderBy(room => room.Name), cancel);

    public Task<IReadOnlyList<ScheduleRule>> ScheduleRulesAsync(CancellationToken cancel = default) =>
        ReadAsync<ScheduleRule>(all => all.OrderBy(rule => rule.Weekday).ThenBy(rule => rule.StartsAt).ThenBy(rule => rule.Id), cancel);

    /// <summary>What class types, rooms and teachers are called, retired ones too: a plan may name them.</summary>
    public async Task<IReadOnlyDictionary<Guid, LocalName>> NamesAsync(CancellationToken cancel = default)
    {
        await using var db = contexts.CreateDbContext();
        var types = await db.ClassTypes.Select(one => new { one.Id, one.Name, one.NameInEnglish }).ToListAsync(cancel);
        var rooms = await db.Rooms.Select(one => new { one.Id, one.Name, one.NameInEnglish }).ToListAsync(cancel);
        var teachers = await db.Teachers.Select(one => new { one.Id, one.Name, one.NameInEnglish }).ToListAsync(cancel);
        return types.Concat(rooms).Concat(teachers).ToDictionary(one => one.Id, one => new LocalName(one.Name, one.NameInEnglish));
    }

    /// <summary>Closed days, those furthest ahead first and the last of the past at the end.</summary>
    public Task<IReadOnlyList<Closure>> ClosuresAsync(CancellationToken cancel = default) =>
        ReadAsync<Closure>(all => all.OrderByDescending(closure => closure.FirstOn).Take(60), cancel);

    async Task<IReadOnlyList<T>> ReadAsync<T>(Func<IQueryable<T>, IQueryable<T>> which, CancellationToken cancel)
        where T : class
    {
        await using var db = contexts.CreateDbContext();
        return await which(db.Set<T>().AsNoTracking()).ToListAsync(cancel);
    }
}
