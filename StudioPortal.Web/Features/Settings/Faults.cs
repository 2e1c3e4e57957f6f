namespace StudioPortal.Web.Features.Settings;

/// <summary>All that is wrong with a form, by field: keys of SettingsTexts.</summary>
sealed class Faults
{
    readonly Dictionary<string, string> _keys = [];

    public bool Any => _keys.Count > 0;

    public string? this[string field] => _keys.GetValueOrDefault(field);

    /// <summary>The first fault of a field stands.</summary>
    public Faults Need(string field, bool isRight, string key)
    {
        if (!isRight) _keys.TryAdd(field, key);
        return this;
    }
}
