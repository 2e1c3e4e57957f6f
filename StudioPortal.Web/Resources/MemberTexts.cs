namespace StudioPortal.Web.Resources;

/// <summary>Names the texts of MemberTexts.resx and its translations.</summary>
public sealed class MemberTexts;
