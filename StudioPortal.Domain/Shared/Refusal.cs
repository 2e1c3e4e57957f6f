namespace StudioPortal.Domain.Shared;

/// <summary>What sort of "no" a refusal is, so that every edge answers alike.</summary>
public enum RefusalKind
{
    /// <summary>The rules do not allow it as asked (HTTP 422).</summary>
    Rule,

    /// <summary>Something else already holds the place, time or name (HTTP 409).</summary>
    Conflict,

    /// <summary>No such thing, or none that the asker may know of (HTTP 404).</summary>
    NotFound,

    /// <summary>The asker may not do this (HTTP 403).</summary>
    Forbidden,

    /// <summary>The storage cannot take it now (HTTP 503).</summary>
    Unavailable,
}

/// <summary>
/// An expected "no", with a stable <paramref name="Code"/> in kebab case. The code is also the key of its text;
/// <paramref name="Values"/> fill the text's placeholders in order.
/// </summary>
public sealed record Refusal(string Code, RefusalKind Kind, params object[] Values)
{
    public bool Equals(Refusal? other) => other is not null && other.Code == Code;

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);
}
