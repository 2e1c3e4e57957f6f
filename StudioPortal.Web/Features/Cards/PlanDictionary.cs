using Microsoft.Extensions.Localization;
using StudioPortal.Infrastructure.Classes;
using StudioPortal.Infrastructure.Studios;
using StudioPortal.Web.Resources;

namespace StudioPortal.Web.Features.Cards;

/// <summary>Looks up what the words of plans need: the studio's currency and the names of what plans cover.</summary>
public sealed class PlanDictionary(IStringLocalizer<PlanTexts> text, IStringLocalizer<CardTexts> cards, CatalogueQueries catalogue, StudioClock studio)
{
    public async Task<PlanWords> OpenAsync(CancellationToken cancel = default) =>
        new(text, cards, (await studio.StudioAsync(cancel)).Currency, await catalogue.NamesAsync(cancel));
}
