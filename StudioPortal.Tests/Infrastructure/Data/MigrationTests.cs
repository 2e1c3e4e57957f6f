using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using StudioPortal.Infrastructure.Data;
using StudioPortal.Infrastructure.Data.Migrations;
using StudioPortal.Tests.Support;

namespace StudioPortal.Tests.Infrastructure.Data;

/// <summary>Both sets of migrations without a server.</summary>
public class MigrationTests
{
    [Fact]
    public void The_SQLite_migrations_make_the_model()
    {
        using var db = new SqliteDesignTime().CreateDbContext([]);

        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public void The_SQL_Server_migrations_make_the_model()
    {
        using var db = new SqlServerDesignTime().CreateDbContext([]);

        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public void The_SQL_Server_script_is_valid_Transact_SQL()
    {
        using var db = new SqlServerDesignTime().CreateDbContext([]);
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        FaultsIn(script).ShouldBeEmpty();
        script.ShouldContain("CREATE TABLE [Bookings]");
    }

    [Fact]
    public void Rows_are_taken_over_by_statements_that_both_databases_read() =>
        CardLedgerRows.Statements.Append(FirstRelease.Sql).SelectMany(FaultsIn).ShouldBeEmpty();

    [Fact]
    public void Both_databases_have_the_same_tables_and_columns() => On(SqlServer(), Columns).ShouldBe(On(Sqlite(), Columns));

    [Fact]
    public void Both_databases_have_the_same_indexes() => On(SqlServer(), Indexes).ShouldBe(On(Sqlite(), Indexes));

    [Fact]
    public void Both_databases_have_the_same_checks_and_foreign_keys() => On(SqlServer(), Constraints).ShouldBe(On(Sqlite(), Constraints));

    [Fact]
    public void The_only_difference_is_how_search_keys_are_compared() =>
        On(SqlServer(), table => table.Columns.Where(column => column.Collation is not null).Select(column => $"{table.Name}.{column.Name}"))
            .ShouldBe(["MemberSearchKeys.Key"]);

    [Fact]
    public async Task The_migrations_run_on_an_empty_database()
    {
        await using var studio = await TestStudio.EmptyAsync();

        (await studio.ReadAsync(db => db.Database.GetPendingMigrationsAsync())).ShouldBeEmpty();
    }

    static IEnumerable<string> FaultsIn(string script)
    {
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var faults);
        return faults.Select(fault => $"{fault.Line}: {fault.Message}");
    }

    static StudioDbContext Sqlite() => new SqliteDesignTime().CreateDbContext([]);

    static StudioDbContext SqlServer() => new SqlServerDesignTime().CreateDbContext([]);

    static List<string> On(StudioDbContext db, Func<ITable, IEnumerable<string>> facts)
    {
        using (db)
            return [.. db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.SelectMany(facts).Order(StringComparer.Ordinal)];
    }

    static IEnumerable<string> Columns(ITable table) =>
        table.Columns.Select(column => $"{table.Name}.{column.Name} {(column.IsNullable ? "null" : "not null")}");

    /// <summary>Quotes and brackets in filters are each provider's own.</summary>
    static IEnumerable<string> Indexes(ITable table) => table.Indexes.Select(index =>
        $"{table.Name} {index.Name} {index.IsUnique} {string.Join(',', index.Columns.Select(column => column.Name))} {Plain(index.Filter) is { Length: > 0 } filter && !filter.EndsWith("IS NOT NULL", StringComparison.Ordinal)}");

    static IEnumerable<string> Constraints(ITable table) =>
        table.CheckConstraints.Select(check => $"{table.Name} {check.Name} {Plain(check.Sql)}")
            .Concat(table.ForeignKeyConstraints.Select(key => $"{table.Name} {key.Name} {key.OnDeleteAction}"));

    static string Plain(string? sql) => (sql ?? "").Replace("\"", "").Replace("[", "").Replace("]", "");
}
