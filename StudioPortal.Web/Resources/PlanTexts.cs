namespace StudioPortal.Web.Resources;

/// <summary>Names the texts of PlanTexts.resx and its translations.</summary>
public sealed class PlanTexts;
