using Microsoft.Playwright;

namespace StudioPortal.Tests.Support;

/// <summary>Addresses that only the page before knows.</summary>
static class Links
{
    const string First =
        "beginning => [...document.links].map(link => link.getAttribute('href')).find(href => href.startsWith(beginning) && /^[0-9a-f]{8}-/.test(href.slice(beginning.length)))";

    /// <summary>The first link that begins so and goes on with an id.</summary>
    public static async Task<string> ToAnyAsync(IPage page, string beginning) =>
        await (await page.WaitForFunctionAsync(First, beginning)).JsonValueAsync<string>();
}
