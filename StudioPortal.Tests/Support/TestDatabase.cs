using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Tests.Support;

/// <summary>
/// A database of a test's own: a SQLite file, or one on SQL Server when <c>STUDIOPORTAL_TEST_SQLSERVER</c> holds a connection
/// string. It is gone when the test is over.
/// </summary>
sealed class TestDatabase : IDisposable
{
    static readonly string? Server = Environment.GetEnvironmentVariable("STUDIOPORTAL_TEST_SQLSERVER");

    readonly string _directory = Directory.CreateTempSubdirectory("studioportal-").FullName;

    public static bool IsSqlite => string.IsNullOrEmpty(Server);

    public StudioSettings Settings { get; }

    public string File { get; }

    /// <param name="template">A SQLite file to begin with.</param>
    /// <param name="extra">More of the connection string, such as <c>Default Timeout=1</c>.</param>
    public TestDatabase(string? template = null, string extra = "")
    {
        File = Path.Combine(_directory, "studio.db");
        if (template is not null) System.IO.File.Copy(template, File);
        Settings = new(
            IsSqlite ? DatabaseProvider.Sqlite : DatabaseProvider.SqlServer,
            IsSqlite ? $"Data Source={File};{extra}" : OnServer(),
            _directory, Demo: false, "Asia/Shanghai", "zh-Hans", "CNY");
    }

    /// <summary>A connection past the product, to look at or to lock the database.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False;Foreign Keys=True");
        connection.Open();
        return connection;
    }

    public void Dispose()
    {
        if (IsSqlite) SqliteConnection.ClearPool(new SqliteConnection(Settings.ConnectionString));
        Directory.Delete(_directory, recursive: true);
    }

    static string OnServer() =>
        new SqlConnectionStringBuilder(Server) { InitialCatalog = $"studioportal_test_{Guid.NewGuid():N}", Pooling = false }.ConnectionString;
}
