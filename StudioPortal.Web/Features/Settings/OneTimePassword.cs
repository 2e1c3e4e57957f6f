namespace StudioPortal.Web.Features.Settings;

/// <summary>A password that was just given and is shown once.</summary>
public sealed record OneTimePassword(string Email, string Password);
