using StudioPortal.Domain.Identity;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Identity;
using StudioPortal.Infrastructure.Live;

namespace StudioPortal.Infrastructure.Reports;

/// <summary>What can wait for someone, most pressing first.</summary>
public enum TodoKind
{
    RoomClash,
    TeacherClash,
    NoTeacher,
    Stranded,
    Penalties,
    ScreenBehind,
    CardsEnding,
    CertificateEnding,
    NoMembers,
    NoClasses,
}

/// <summary>One thing that waits, with what its sentence needs.</summary>
/// <param name="At">When it becomes true or began; null for this week.</param>
public sealed record Todo(
    TodoKind Kind, DateTime? At = null, BoardRow? Class = null, BoardRow? Other = null, int Count = 0, int Of = 0,
    EndingCertificate? Certificate = null, ScreenHealth? Screen = null);

/// <summary>The rules of "waiting for you": what counts, for whom, and in which order.</summary>
public static class Todos
{
    public static IReadOnlyList<Todo> Of(TodayFacts facts, Actor actor, DateTime now) =>
    [
        .. All(facts, now).Where(todo => actor.Can(AbilityFor(todo.Kind))).OrderBy(todo => todo.Kind).ThenBy(todo => todo.At),
    ];

    /// <summary>Nobody is shown what they cannot do.</summary>
    public static Ability AbilityFor(TodoKind kind) => kind switch
    {
        TodoKind.RoomClash or TodoKind.TeacherClash or TodoKind.NoTeacher or TodoKind.NoClasses => Ability.ManageSchedule,
        TodoKind.Stranded => Ability.BookForOthers,
        TodoKind.ScreenBehind => Ability.ManageDevices,
        TodoKind.Penalties => Ability.ReviewPenalties,
        TodoKind.CardsEnding => Ability.SeeCards,
        TodoKind.CertificateEnding => Ability.ManageCatalogue,
        _ => Ability.EditMembers,
    };

    static IEnumerable<Todo> All(TodayFacts facts, DateTime now)
    {
        var coming = facts.Ahead.Where(row => !row.IsCancelled && !row.HasEnded(now)).ToList();
        var withoutTeacher = coming.Where(row => row.TeacherId is null).Select(row => new Todo(TodoKind.NoTeacher, row.StartsAt, row));
        var stranded = facts.Stranded.Where(one => one.People > 0)
            .Join(facts.Ahead, one => one.SessionId, row => row.Id, (one, row) => new Todo(TodoKind.Stranded, row.StartsAt, row, Count: one.People));
        var behind = facts.Screens.Where(screen => screen.IsBehind)
            .Select(screen => new Todo(TodoKind.ScreenBehind, screen.SeenAt, Screen: screen));
        var certificates = facts.Certificates.Select(one => new Todo(TodoKind.CertificateEnding, Certificate: one));

        List<Todo> rest = [];
        if (facts.Penalties > 0) rest.Add(new(TodoKind.Penalties, Count: facts.Penalties));
        if (facts.Cards.Count > 0) rest.Add(new(TodoKind.CardsEnding, Count: facts.Cards.Count, Of: facts.Cards.NearlyUsedUp));
        if (!facts.HasMembers) rest.Add(new(TodoKind.NoMembers));
        if (coming.Count == 0) rest.Add(new(TodoKind.NoClasses));
        return [.. Clashes(coming), .. withoutTeacher, .. stranded, .. behind, .. certificates, .. rest];
    }

    /// <summary>Two classes at one time in one room, or with one teacher.</summary>
    static IEnumerable<Todo> Clashes(IReadOnlyList<BoardRow> rows) =>
        from at in Enumerable.Range(0, rows.Count)
        let row = rows[at]
        from other in rows.Skip(at + 1).TakeWhile(other => other.StartsAt < row.EndsAt)
        let inRoom = other.RoomId == row.RoomId
        where inRoom || (row.TeacherId is not null && other.TeacherId == row.TeacherId)
        select new Todo(inRoom ? TodoKind.RoomClash : TodoKind.TeacherClash, other.StartsAt, row, other);
}
