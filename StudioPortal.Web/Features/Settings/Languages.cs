using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Features.Settings;

/// <summary>The three languages, each by its own name.</summary>
static class Languages
{
    public static readonly IReadOnlyList<Segment<string>> All = [new("zh-Hans", "简体中文"), new("zh-Hant", "繁體中文"), new("en", "English")];
}
