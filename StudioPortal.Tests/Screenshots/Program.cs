using Microsoft.Playwright;
using StudioPortal.Tests.Screenshots;
using StudioPortal.Tests.Support;

// Pictures of every page, language, theme and width, from the demonstration studio. With arguments, only pages so named.
var folder = Path.Combine(Repository.Root, "screenshots");
Directory.CreateDirectory(folder);
await using var portal = await Portal.StartAsync();
using var playwright = await Playwright.CreateAsync();
await using var browser = await Chromium.LaunchAsync(playwright);
var taken = 0;
foreach (var page in Album.Pages.Where(page => args.Length == 0 || args.Contains(page.Name)))
    foreach (var look in Album.Looks(page))
    {
        await using var camera = await Camera.OpenAsync(browser, portal.Address, page, look);
        await camera.TakeAsync(Path.Combine(folder, $"{page.Name}-{look.Language}-{look.Theme}-{look.Width}.png"));
        taken++;
    }

Console.WriteLine($"{taken} pictures in {folder}");
