namespace StudioPortal.Web.CommandLine;

/// <summary>
/// What the program was started with: a verb with its options, and settings. Settings are what ASP.NET Core takes anyhow, such as
/// <c>--urls http://localhost:5080</c> or <c>--Studio:Demo=false</c>; without a verb the program serves.
/// </summary>
sealed record Arguments(string[] Verb, string[] Settings)
{
    static readonly string[] HostSettings = ["urls", "environment", "contentRoot", "applicationName", "webRoot"];
    static readonly string[] Asking = ["--help", "-h", "-?", "--version", "--json"];

    public bool HasVerb => Verb.Length > 0 && (!Verb[0].StartsWith('-') || Asking.Contains(Verb[0]));

    public static Arguments Split(string[] args)
    {
        List<string> verb = [], settings = [];
        for (var index = 0; index < args.Length; index++)
        {
            if (!IsSetting(args[index]))
            {
                verb.Add(args[index]);
                continue;
            }

            settings.Add(args[index]);
            if (!args[index].Contains('=') && index + 1 < args.Length) settings.Add(args[++index]);
        }

        return new([.. verb], [.. settings]);
    }

    /// <summary>
    /// Where nobody names an environment, a debug build is for development and a published one for production. Said here and not
    /// in launchSettings.json, which would win over ASPNETCORE_URLS and print on the output of every verb.
    /// </summary>
    public static string[] InUsualEnvironment(string[] args)
    {
#if DEBUG
        string[] names = ["ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"];
        var isNamed = names.Any(name => Environment.GetEnvironmentVariable(name) is { Length: > 0 })
            || args.Any(one => one.TrimStart('-', '/').StartsWith("environment", StringComparison.OrdinalIgnoreCase));
        return isNamed ? args : [.. args, "--environment=Development"];
#else
        return args;
#endif
    }

    /// <summary>A name with a colon, or one of the host's own; <c>--name</c>, <c>/name</c>, or <c>name=value</c>.</summary>
    static bool IsSetting(string text)
    {
        var name = text.Split('=')[0].TrimStart('-', '/');
        var isNamed = text.StartsWith("--", StringComparison.Ordinal) || text.StartsWith('/') || text.Contains('=');
        return isNamed && (name.Contains(':') || HostSettings.Contains(name, StringComparer.OrdinalIgnoreCase));
    }
}
