namespace StudioPortal.Web.Shared;

/// <summary>One value of a segmented control and its word.</summary>
public sealed record Segment<TValue>(TValue Value, string Text);
