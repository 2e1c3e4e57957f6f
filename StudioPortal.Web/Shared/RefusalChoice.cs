namespace StudioPortal.Web.Shared;

/// <summary>One thing that can be done after a refusal. <paramref name="Id"/> tells the page which one was taken.</summary>
public sealed record RefusalChoice(string Id, string Text, string? Note = null);
