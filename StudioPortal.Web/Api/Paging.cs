using Microsoft.AspNetCore.Mvc;

namespace StudioPortal.Web.Api;

/// <summary>Which part of a list is wanted.</summary>
public sealed record Paging(
    [property: FromQuery(Name = "page")] int? Page,
    [property: FromQuery(Name = "pageSize")] int? PageSize)
{
    const int LastPage = 1_000_000;

    public int Number => Page ?? 1;

    public int Size => PageSize ?? 50;

    public int Skip => (Number - 1) * Size;

    /// <summary>Null when both are in their range.</summary>
    public Faults? Faults => new Faults()
        .When(Number is < 1 or > LastPage, "page", "page-invalid")
        .When(Size is < 1 or > 200, "pageSize", "page-size-invalid")
        .OrNull();
}
