using System.Diagnostics;
using Microsoft.Playwright;

namespace StudioPortal.Tests.Support;

/// <summary>Finds a browser, or installs one: Debian's where it is a Debian, else Playwright's own.</summary>
public static class Chromium
{
    static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--font-render-hinting=none",
    ];

    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright) => await playwright.Chromium.LaunchAsync(new()
    {
        Headless = true, Args = Arguments, ExecutablePath = Installed() ?? await InstallAsync(playwright),
    });

    static string? Installed() => new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    static async Task<string> InstallAsync(IPlaywright playwright)
    {
        if (File.Exists(playwright.Chromium.ExecutablePath)) return playwright.Chromium.ExecutablePath;
        if (File.Exists("/usr/bin/apt-get") && await RunAsync("apt-get", "update", "-qq") == 0)
            await RunAsync("apt-get", "install", "-y", "-qq", "chromium", "fonts-noto-cjk");
        if (Installed() is { } debian) return debian;
        if (Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0) return playwright.Chromium.ExecutablePath;
        throw new InvalidOperationException("The browser tests need Chromium: install the package \"chromium\", then run the tests again.");
    }

    static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" }, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
