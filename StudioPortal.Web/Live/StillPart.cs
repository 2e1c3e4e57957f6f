using Microsoft.AspNetCore.Components;

namespace StudioPortal.Web.Live;

/// <summary>
/// A piece of a live screen that draws again only when what it shows is other than before: of many rows a change then costs one,
/// on the server and on the wire of every screen.
/// </summary>
public abstract class StillPart : ComponentBase
{
    object? _drawn;

    /// <summary>All that the piece shows, compared by value.</summary>
    protected abstract object Drawn { get; }

    protected override void OnInitialized() => _drawn = Drawn;

    protected override bool ShouldRender()
    {
        var drawn = Drawn;
        if (drawn.Equals(_drawn)) return false;
        _drawn = drawn;
        return true;
    }
}
