namespace StudioPortal.Web.Resources;

/// <summary>Names the texts of ScheduleTexts.resx and its translations.</summary>
public sealed class ScheduleTexts;
