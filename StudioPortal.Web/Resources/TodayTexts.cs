namespace StudioPortal.Web.Resources;

/// <summary>Names the texts of TodayTexts.resx and its translations.</summary>
public sealed class TodayTexts;
