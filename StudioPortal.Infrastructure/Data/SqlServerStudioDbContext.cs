using Microsoft.EntityFrameworkCore;
using StudioPortal.Infrastructure.Members;

namespace StudioPortal.Infrastructure.Data;

/// <summary>
/// Carries the migrations for SQL Server, and all in which its model differs from SQLite's: search keys are compared by code
/// point there too, so that a prefix is a range of the index.
/// </summary>
public sealed class SqlServerStudioDbContext(DbContextOptions<SqlServerStudioDbContext> options) : StudioDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<MemberSearchKey>().Property(key => key.Key).UseCollation("Latin1_General_100_BIN2");
    }
}
