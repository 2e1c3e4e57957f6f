using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using StudioPortal.Web.Shared;

namespace StudioPortal.Web.Layout;

/// <summary>Catches what a page did not expect, logs it under an id and lets the screen show that id.</summary>
public sealed class FaultBoundary : ErrorBoundary
{
    [Inject] public required ILogger<FaultBoundary> Logger { get; set; }

    public string? FaultId { get; private set; }

    protected override Task OnErrorAsync(Exception exception)
    {
        FaultId = FaultIds.New();
        Logger.LogError(exception, "A page failed: {FaultId}", FaultId);
        return Task.CompletedTask;
    }
}
