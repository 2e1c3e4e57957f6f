namespace StudioPortal.Web.Resources;

/// <summary>Names the texts of StatementTexts.resx and its translations.</summary>
public sealed class StatementTexts;
