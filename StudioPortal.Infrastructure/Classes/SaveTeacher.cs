using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Classes;

public sealed record TeacherDetails(
    string Name, string? NameInEnglish, IReadOnlyList<string> Styles, string? Introduction,
    IReadOnlyList<Qualification> Qualifications, bool IsRetired = false);

/// <summary>
/// Welcomes a teacher or changes the entry (R015). Refuses with <c>teacher-not-found</c> and as <see cref="Teacher.Describe"/> does.
/// </summary>
public sealed class SaveTeacher(StudioWriter writer)
{
    /// <param name="id">Null for a new one.</param>
    /// <param name="newId">Made from an idempotency key; the same again returns the first.</param>
    public Task<Outcome<Guid>> ExecuteAsync(
        Actor by, Guid? id, TeacherDetails details, Guid? newId = null, CancellationToken cancel = default) =>
        writer.WriteAsync<Guid>(by, async (db, now) =>
        {
            if (id is { } known)
            {
                if (await db.Teachers.FindAsync(known) is not { } teacher) return ClassRefusals.TeacherNotFound;
                return teacher.Describe(
                    details.Name, details.NameInEnglish, details.Styles, details.Introduction, details.Qualifications, details.IsRetired)
                    is { } refusal ? refusal : known;
            }

            var welcomed = Teacher.Welcome(
                newId ?? Guid.CreateVersion7(now), details.Name, details.NameInEnglish, details.Styles, details.Introduction, details.Qualifications);
            if (newId is { } repeated && await db.Teachers.FindAsync(repeated) is { } first) return Repeats.Of(db, first, welcomed);
            if (welcomed.IsRefused) return welcomed.Refusal;
            db.Teachers.Add(welcomed.Value);
            return welcomed.Value.Id;
        }, cancel);
}
