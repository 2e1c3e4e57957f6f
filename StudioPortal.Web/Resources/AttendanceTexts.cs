namespace StudioPortal.Web.Resources;

/// <summary>Names the texts of AttendanceTexts.resx and its translations.</summary>
public sealed class AttendanceTexts;
