using Icu;

namespace StudioPortal.Infrastructure.Members;

/// <summary>
/// One of ICU's transforms between scripts, made when first used because loading ICU takes about 0.2 s. Where ICU or the
/// transform is missing (a Windows computer without ICU, a trimmed container image) it does nothing, and says so.
/// </summary>
sealed class ScriptTransform(string id)
{
    // A control character that no cleaned name holds: it keeps ICU from reading neighbours together, which makes
    // "cengguo fan" of 曾国藩 and could simplify a whole name differently from its first characters.
    const char Boundary = '\u0001';

    readonly Lazy<Transliterator?> _transliterator = new(() => Load(id));
    readonly Lock _oneAtATime = new();

    public bool IsMissing => _transliterator.Value is null;

    /// <summary>Each part on its own, in order; unchanged where the transform is missing.</summary>
    public string[] Apply(IEnumerable<string> parts)
    {
        var originals = parts.ToArray();
        if (originals.Length == 0 || _transliterator.Value is not { } transliterator) return originals;

        lock (_oneAtATime)
        {
            return transliterator.Transliterate(string.Join(Boundary, originals)).Split(Boundary);
        }
    }

    static Transliterator? Load(string id)
    {
        try
        {
            Wrapper.Init();
            return Transliterator.CreateInstance(id);
        }
        catch (Exception)
        {
            return null;
        }
    }
}
