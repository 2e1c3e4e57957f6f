namespace StudioPortal.Web.Resources;

/// <summary>Names the texts of PenaltyTexts.resx and its translations.</summary>
public sealed class PenaltyTexts;
