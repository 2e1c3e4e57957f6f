using Microsoft.Playwright;

namespace StudioPortal.Tests.Benchmarks;

/// <summary>A browser window of its own that tells when a class's number of people who are here has changed in it.</summary>
sealed class Screen(IPage page)
{
    /// <summary>The contract's attribute of the row and, where the screen writes the number out, the number itself.</summary>
    const string Watch = """
        ([id, number]) => {
            const isThere = () => {
                const row = document.querySelector(`[data-session-id="${id}"]`);
                const figure = row?.querySelector('.num');
                return row?.dataset.checkedIn === number && (!figure || figure.textContent === number);
            };
            window.seen = new Promise(done => new MutationObserver((_, observer) => {
                if (!isThere()) return;
                observer.disconnect();
                done(Date.now());
            }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true }));
        }
        """;

    public static async Task<Screen> OpenAsync(IBrowser browser, Uri address, string path, bool signsIn)
    {
        var context = await browser.NewContextAsync(new() { BaseURL = address.ToString(), ViewportSize = new() { Width = 1920, Height = 1080 } });
        var page = await context.NewPageAsync();
        if (signsIn) await SignInAsync(page);
        await page.GotoAsync(path);
        await page.Locator("[data-live=ready]").First.WaitForAsync();
        return new(page);
    }

    public Task ExpectAsync(string session, string number) => page.EvaluateAsync(Watch, new[] { session, number });

    /// <summary>When the page had changed, in milliseconds since 1970, by the clock of this machine.</summary>
    public async Task<double> SeenAsync() =>
        await page.EvaluateAsync<double>("Promise.race([window.seen, new Promise(done => setTimeout(() => done(-1), 10000))])");

    static async Task SignInAsync(IPage page)
    {
        await page.GotoAsync("/login");
        await page.FillAsync("#email", BenchStudio.Email);
        await page.FillAsync("#password", BenchStudio.Password);
        await page.ClickAsync("form .btn.primary");
        await page.WaitForURLAsync(url => !url.Contains("/login", StringComparison.Ordinal));
    }
}
