using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using StudioPortal.Domain.Studios;

namespace StudioPortal.Infrastructure.Data;

public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}

/// <summary>The settings of the outside contract, read once at start.</summary>
public sealed record StudioSettings(
    DatabaseProvider Provider, string ConnectionString, string DataDirectory, bool Demo, string TimeZone, string Culture, string Currency)
{
    public static readonly IReadOnlyList<string> Cultures = ["zh-Hans", "zh-Hant", "en"];

    /// <exception cref="SettingException">A setting is wrong; the message names the key and the remedy.</exception>
    public static StudioSettings Read(IConfiguration settings, string contentRoot, bool isDevelopment)
    {
        var directory = Path.GetFullPath(settings["Studio:DataDirectory"] is { Length: > 0 } given ? given : "data", contentRoot);
        var provider = Choice<DatabaseProvider>(settings, "Database:Provider", DatabaseProvider.Sqlite);
        return new(
            provider,
            Connection(settings, provider, directory),
            directory,
            Flag(settings, "Studio:Demo", isDevelopment),
            Known(settings, "Studio:TimeZone", "Asia/Shanghai", StudioCalendar.Knows, "an IANA time zone such as Asia/Shanghai"),
            Known(settings, "Studio:Culture", "zh-Hans", Cultures.Contains, "one of zh-Hans, zh-Hant, en"),
            Known(settings, "Studio:Currency", "CNY", IsCurrency, "three capital letters such as CNY"));
    }

    /// <summary>Whether the database is the file in the data directory, and no connection string was given.</summary>
    public bool HasOwnFile => ConnectionString == OwnFile(DataDirectory);

    public static bool IsCurrency(string text) => text.Length == 3 && text.All(char.IsAsciiLetterUpper);

    static string Connection(IConfiguration settings, DatabaseProvider provider, string directory)
    {
        if (settings.GetConnectionString("Studio") is { Length: > 0 } given) return Readable(given, provider);
        if (provider == DatabaseProvider.SqlServer)
            throw new SettingException("ConnectionStrings:Studio", "is needed when Database:Provider is SqlServer; set it to a connection string");
        return OwnFile(directory);
    }

    static string OwnFile(string directory) => $"Data Source={Path.Combine(directory, "studio.db")}";

    static string Readable(string connection, DatabaseProvider provider)
    {
        try
        {
            _ = provider == DatabaseProvider.Sqlite ? (object)new SqliteConnectionStringBuilder(connection) : new SqlConnectionStringBuilder(connection);
            return connection;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new SettingException("ConnectionStrings:Studio", $"is no connection string for {provider}; correct it", fault);
        }
    }

    static T Choice<T>(IConfiguration settings, string key, T usual)
        where T : struct, Enum
    {
        var text = settings[key];
        if (string.IsNullOrEmpty(text)) return usual;
        return Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? value
            : throw new SettingException(key, $"is \"{text}\"; set it to one of {string.Join(", ", Enum.GetNames<T>())}");
    }

    static bool Flag(IConfiguration settings, string key, bool usual)
    {
        var text = settings[key];
        if (string.IsNullOrEmpty(text)) return usual;
        return bool.TryParse(text, out var value) ? value : throw new SettingException(key, $"is \"{text}\"; set it to true or false");
    }

    static string Known(IConfiguration settings, string key, string usual, Func<string, bool> isKnown, string remedy)
    {
        var text = settings[key];
        if (string.IsNullOrEmpty(text)) return usual;
        return isKnown(text) ? text : throw new SettingException(key, $"is \"{text}\"; set it to {remedy}");
    }
}

/// <summary>A setting stops the start.</summary>
public sealed class SettingException(string key, string remedy, Exception? fault = null) : Exception($"Setting {key} {remedy}.", fault);
