using System.Globalization;
using Microsoft.Extensions.Localization;
using StudioPortal.Infrastructure.Live;
using StudioPortal.Web.Resources;

namespace StudioPortal.Web.Features.Lobby;

/// <summary>Says who teaches and where; a substitute by name, for whom.</summary>
static class LobbyWho
{
    public static string Words(IStringLocalizer<LobbyTexts> text, BoardRow row)
    {
        var culture = CultureInfo.CurrentUICulture;
        var room = row.Room.In(culture);
        if (row.Teacher is not { } teacher) return text["WhoOpen", room];
        return row.SubstituteFor is { } regular
            ? text["WhoSubstitute", teacher.In(culture), regular.In(culture), room]
            : text["Who", teacher.In(culture), room];
    }
}
