namespace StudioPortal.Web.Resources;

/// <summary>Names the texts of SaleTexts.resx and its translations.</summary>
public sealed class SaleTexts;
