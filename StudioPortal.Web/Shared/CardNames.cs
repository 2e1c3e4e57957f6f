using System.Globalization;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Cards;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Web.Shared;

/// <summary>What a card or plan is called on this screen.</summary>
public static class CardNames
{
    public static string PlanNameIn(this Card card) => new LocalName(card.PlanName, card.PlanNameInEnglish).In(CultureInfo.CurrentUICulture);

    public static string NameIn(this OfferedPlan plan) => new LocalName(plan.Terms.Name, plan.Terms.NameInEnglish).In(CultureInfo.CurrentUICulture);

    /// <summary>Amid Chinese words: one space between Han and the Latin letters or digits that a name begins or ends with.</summary>
    public static string Amid(this string name)
    {
        if (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName != "zh" || name.Length == 0) return name;
        return $"{(char.IsAsciiLetterOrDigit(name[0]) ? " " : "")}{name}{(char.IsAsciiLetterOrDigit(name[^1]) ? " " : "")}";
    }
}
