using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;

namespace StudioPortal.Infrastructure.Data.Demo;

/// <summary>Every day before today was counted in the evening, and now and then the till did not agree.</summary>
static class DemoTakings
{
    const int DaysBetweenDifferences = 11;

    public static IEnumerable<TakingsClosing> Of(IEnumerable<Sale> sales, Actor by, StudioCalendar calendar, DateOnly today) =>
        sales.Where(sale => sale.On < today).GroupBy(sale => sale.On).OrderBy(day => day.Key)
            .Select(day => Close(new(day.Key, [.. day]), by, calendar.InstantOf(day.Key, new(22, 10))));

    static TakingsClosing Close(Takings takings, Actor by, DateTime at)
    {
        var cash = takings.ByTender.FirstOrDefault(one => one.Tender == Tender.Cash);
        var isOff = cash is not null && takings.On.DayNumber % DaysBetweenDifferences == 0;
        var counted = takings.ByTender.Select(one => new CountedTender(one.Tender, one.Amount - (isOff && one == cash ? 10_00 : 0)));
        return takings.Close([.. counted], isOff ? "找零时多找了十元" : null, by, at).Value;
    }
}
