using System.Text.Json;
using StudioPortal.Domain.Cards;

namespace StudioPortal.Web.Api;

/// <summary>The names of tenders outside: <c>cash</c>, <c>bankCard</c>, <c>weChatPay</c>, <c>alipay</c>, <c>transfer</c>; other words are kept as they are.</summary>
static class Tenders
{
    public const string Mixed = "mixed";

    public static string NameOf(Tender tender) => JsonNamingPolicy.CamelCase.ConvertName(tender.ToString());

    public static Tender? Read(string? method) =>
        Enum.GetValues<Tender>().Where(one => one != Tender.Other && string.Equals(one.ToString(), method, StringComparison.OrdinalIgnoreCase))
            .Select(one => (Tender?)one).FirstOrDefault();
}
