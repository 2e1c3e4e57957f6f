namespace StudioPortal.Tests.Benchmarks;

/// <summary>M12: from the start of the process to its first page, on an existing database, against a bare web app.</summary>
static class StartBenchmark
{
    const int Members = 500;

    public static async Task<IReadOnlyList<Line>> RunAsync()
    {
        using var folder = new TemporaryFolder();
        await using (await BenchStudio.OpenAsync(folder.Path, Members)) { }
        await ProductAsync(folder.Path);
        await BareAsync(folder.In("bare"));
        List<Seen> bare = [], product = [];
        for (var round = 0; round < Measure.Rounds; round++)
        {
            bare.Add(await BareAsync(folder.In("bare")));
            product.Add(await ProductAsync(folder.Path));
        }

        return
        [
            new("M12", "start of the process to the answer of the sign-in page", "ms", Of(bare, one => one.Milliseconds), Of(product, one => one.Milliseconds), "≤ 3 ×"),
            new("M12", "memory after it", "MiB RSS", Of(bare, one => one.Mebibytes), Of(product, one => one.Mebibytes), "≤ 2 ×"),
        ];
    }

    static async Task<Seen> ProductAsync(string folder)
    {
        await using var portal = await Child.ProductAsync(folder, firstPath: "/login");
        return Look(portal);
    }

    static async Task<Seen> BareAsync(string folder)
    {
        await using var bare = await Child.BareAsync("start", folder);
        return Look(bare);
    }

    static Seen Look(Child child) => new(child.FirstAnswer.TotalMilliseconds, child.ResidentMebibytes);

    static List<double> Of(List<Seen> seen, Func<Seen, double> figure) => [.. seen.Select(figure)];

    sealed record Seen(double Milliseconds, double Mebibytes);
}
