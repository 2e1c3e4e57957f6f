using Microsoft.EntityFrameworkCore;

namespace StudioPortal.Infrastructure.Data;

/// <summary>Carries the migrations for SQLite.</summary>
public sealed class SqliteStudioDbContext(DbContextOptions<SqliteStudioDbContext> options) : StudioDbContext(options);
