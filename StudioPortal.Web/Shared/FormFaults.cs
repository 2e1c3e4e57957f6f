namespace StudioPortal.Web.Shared;

/// <summary>All that is wrong with a form, by field: keys of the feature's texts.</summary>
public sealed class FormFaults
{
    readonly Dictionary<string, string> _keys = [];

    public bool Any => _keys.Count > 0;

    public string? this[string field] => _keys.GetValueOrDefault(field);

    /// <summary>The first fault of a field stands.</summary>
    public FormFaults Need(string field, bool isRight, string key)
    {
        if (!isRight) _keys.TryAdd(field, key);
        return this;
    }
}
