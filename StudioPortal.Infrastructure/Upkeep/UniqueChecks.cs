namespace StudioPortal.Infrastructure.Upkeep;

/// <summary>What there may be only one of: notices of an occasion, phones, numbers and codes (R027, R057, R059).</summary>
sealed class UniqueChecks(CheckRun run)
{
    public async Task RunAsync()
    {
        await OnceAsync("notice-twice", run.Db.Notices.Select(notice => notice.Occasion));
        await OnceAsync("phone-twice", run.Db.Members.Select(member => member.Phone));
        await OnceAsync("member-number-twice", run.Db.Members.Select(member => member.Number));
        await OnceAsync("member-code-twice", run.Db.Members.Select(member => member.Code));
        await OnceAsync("receipt-twice", run.Db.Sales.Select(sale => sale.Receipt));
        await OnceAsync("card-number-twice", run.Db.Cards.Select(card => card.Number));
    }

    Task OnceAsync(string code, IQueryable<string> values) => run.CheckAsync(
        code, values, values.GroupBy(value => value).Where(all => all.Count() > 1).Select(all => new { all.Key, Count = all.Count() }),
        one => (one.Key, $"stands {one.Count} times"));
}
