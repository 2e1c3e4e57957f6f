using Microsoft.AspNetCore.Mvc;

namespace StudioPortal.Web.Api;

/// <summary>Which part of a list is wanted.</summary>
public sealed record Paging(
    [property: FromQuery(Name = "page")] int? Page,
    [property: FromQuery(Name = "pageSize")] int? PageSize)
{
    /// <summary>Rows of a page unless fewer are wanted.</summary>
    public const int LargestSize = 200;

    const int LastPage = 1_000_000;

    public bool IsAskedFor => Page is not null || PageSize is not null;

    public int Number => Page ?? 1;

    public int Size => PageSize ?? LargestSize;

    public int Skip => (Number - 1) * Size;

    /// <summary>Null when both are in their range.</summary>
    public Faults? Faults => new Faults()
        .When(Number is < 1 or > LastPage, "page", "page-invalid")
        .When(Size is < 1 or > LargestSize, "pageSize", "page-size-invalid")
        .OrNull();
}
