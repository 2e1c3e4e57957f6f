using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace StudioPortal.Infrastructure.Data;

/// <summary>Lets <c>dotnet ef</c> make and script migrations without a server: <c>--context SqliteStudioDbContext</c>.</summary>
sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteStudioDbContext>
{
    public SqliteStudioDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteStudioDbContext>().UseSqlite("Data Source=:memory:").Options);
}

/// <summary>The same for SQL Server: <c>--context SqlServerStudioDbContext</c>.</summary>
sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerStudioDbContext>
{
    public SqlServerStudioDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerStudioDbContext>().UseSqlServer("Server=design;Database=studio").Options);
}
