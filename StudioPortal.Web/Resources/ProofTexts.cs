namespace StudioPortal.Web.Resources;

/// <summary>Names the texts of ProofTexts.resx and its translations.</summary>
public sealed class ProofTexts;
