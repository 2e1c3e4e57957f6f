namespace StudioPortal.Web.Resources;

/// <summary>Names the texts of PayerTexts.resx and its translations.</summary>
public sealed class PayerTexts;
