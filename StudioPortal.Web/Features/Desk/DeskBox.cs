using System.Globalization;
using StudioPortal.Domain.Members;
using StudioPortal.Infrastructure.CheckIns;

namespace StudioPortal.Web.Features.Desk;

/// <summary>What Enter means at the desk.</summary>
public enum EnterMeans
{
    Nothing,

    /// <summary>A numbered choice on the screen.</summary>
    Choose,

    /// <summary>Perhaps a member's code or a card: checked in at once if it is one.</summary>
    Scan,

    /// <summary>The person on the screen.</summary>
    CheckIn,

    /// <summary>Nobody was shown for this text yet: look, do nothing.</summary>
    Show,
}

/// <summary>
/// The one box of the desk: what is typed, who was found, who is chosen. What Enter means follows from the text and from what is on
/// the screen alone, never from how fast it was typed; nobody is checked in unseen, except by a whole code or card.
/// </summary>
public sealed class DeskBox
{
    const int ShortestCode = 6;
    const int LongestCode = 20;

    string _shownFor = "";

    public IReadOnlyList<DeskPerson> Matches { get; private set; } = [];

    public int At { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>The person on the screen has just been dealt with: Enter does nothing until someone is chosen again.</summary>
    public bool IsDone { get; private set; }

    public DeskPerson? Person => Matches.Count == 0 ? null : Matches[At];

    /// <summary>Something is typed, and nobody is it.</summary>
    public bool FoundNobody => Matches.Count == 0 && Text.Length > 0 && Text == _shownFor;

    public void Type(string text) => Text = text.Trim();

    /// <summary>Takes an answer, unless something else has been typed meanwhile. The chosen person stays chosen.</summary>
    public void Show(string askedFor, IReadOnlyList<DeskPerson> found)
    {
        if (askedFor.Trim() != Text) return;
        var chosen = _shownFor == Text ? Person?.Id : null;
        (_shownFor, Matches, IsDone) = (Text, found, false);
        At = Math.Max(0, found.Select(person => person.Id).ToList().FindIndex(id => id == chosen));
    }

    /// <summary>Shows one person who was picked from a list, scanned or just registered.</summary>
    public void Pick(DeskPerson person) => (Text, _shownFor, Matches, At, IsDone) = ("", "", [person], 0, false);

    /// <summary>The same person as read again.</summary>
    public void Renew(DeskPerson person) =>
        Matches = [.. Matches.Select(known => known.Id == person.Id ? person : known)];

    public void Move(int by)
    {
        if (Matches.Count == 0) return;
        (At, IsDone) = ((At + by + Matches.Count) % Matches.Count, false);
    }

    public void Finish(DeskPerson person)
    {
        Pick(person);
        IsDone = true;
    }

    public void Clear() => (Text, _shownFor, Matches, At, IsDone) = ("", "", [], 0, false);

    /// <param name="choices">How many numbered choices stand on the screen.</param>
    public EnterMeans OnEnter(string text, int choices)
    {
        var typed = text.Trim();
        if (NumberOf(typed, choices) is not null) return EnterMeans.Choose;
        if (typed.Length == 0) return Person is null || IsDone || choices > 0 ? EnterMeans.Nothing : EnterMeans.CheckIn;
        return CouldBeCode(typed) ? EnterMeans.Scan : OnEnterTyped(typed);
    }

    /// <summary>What Enter means once it is known that the text is no code.</summary>
    public EnterMeans OnEnterTyped(string text) =>
        text.Trim() == _shownFor && Person is not null && !IsDone ? EnterMeans.CheckIn : EnterMeans.Show;

    /// <summary>The choice a text names: a plain number from 1 to the last.</summary>
    public static int? NumberOf(string text, int choices) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= choices ? number : null;

    static bool CouldBeCode(string typed)
    {
        var code = MemberCode.Normalise(typed);
        return code.Length is >= ShortestCode and <= LongestCode && code.All(char.IsAsciiLetterOrDigit);
    }
}
