namespace StudioPortal.Tests.Support;

/// <summary>Each test gets a studio and a database of its own.</summary>
public abstract class InAStudio : IAsyncLifetime
{
    internal TestStudio Studio { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Studio = await OpenAsync();

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Studio.DisposeAsync();
    }

    internal virtual Task<TestStudio> OpenAsync() => TestStudio.OpenAsync();
}
