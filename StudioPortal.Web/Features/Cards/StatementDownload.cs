using System.Globalization;
using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.Excel;
using StudioPortal.Infrastructure.Studios;
using StudioPortal.Web.Api;
using StudioPortal.Web.Features.Identity;

namespace StudioPortal.Web.Features.Cards;

/// <summary>A statement as a file, for those who may see the card: staff, or whoever holds or shares it.</summary>
public static class StatementDownload
{
    public static void MapStatements(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/cards/{id:guid}/statement.xlsx", DownloadAsync).Can(Ability.SeeCards, Ability.BookForSelf).ExcludeFromDescription();

    static async Task<IResult> DownloadAsync(
        HttpContext http, Guid id, StatementQueries statements, StatementWorkbook workbook, StudioClock clock, CancellationToken cancel)
    {
        var by = http.User.ToActor()!;
        if (await SeenByAsync(statements, by, id, cancel) is not { } statement) return Results.NotFound();
        return File(workbook, statement, await clock.StudioAsync(cancel), by, clock.Now);
    }

    /// <summary>Null where there is no such card, or it is not this person's to see.</summary>
    internal static Task<Statement?> SeenByAsync(StatementQueries statements, Actor by, Guid id, CancellationToken cancel) =>
        by.Can(Ability.SeeCards) ? statements.OfCardAsync(id, cancel)
        : by.MemberId is { } member ? statements.OfOwnCardAsync(member, id, cancel)
        : Task.FromResult<Statement?>(null);

    internal static IResult File(StatementWorkbook workbook, Statement statement, Domain.Studios.Studio studio, Actor by, DateTime now) => Results.File(
        workbook.Of(statement, studio, by, now).ToBytes(CultureInfo.CurrentUICulture), Workbook.ContentType, workbook.FileName(statement));
}
