using Microsoft.EntityFrameworkCore;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Shared;
using StudioPortal.Domain.Studios;
using StudioPortal.Infrastructure.Data;

namespace StudioPortal.Infrastructure.Studios;

public sealed record RoomDetails(string Name, string? NameInEnglish, int Capacity, bool IsRetired = false);

/// <summary>Opens a room or changes it. Refuses with <c>room-not-found</c>, <c>room-name-taken</c> and as <see cref="Room.Describe"/> does.</summary>
public sealed class SaveRoom(StudioWriter writer)
{
    /// <param name="id">Null for a new one.</param>
    /// <param name="newId">Made from an idempotency key; the same again returns the first.</param>
    public Task<Outcome<Guid>> ExecuteAsync(
        Actor by, Guid? id, RoomDetails details, Guid? newId = null, CancellationToken cancel = default) =>
        writer.WriteAsync<Guid>(by, async (db, now) =>
        {
            if (newId is { } repeated && await db.Rooms.FindAsync(repeated) is { } first)
                return Repeats.Of(db, first, Room.Open(repeated, details.Name, details.NameInEnglish, details.Capacity));
            var name = details.Name.Trim();
            if (await db.Rooms.AnyAsync(room => room.Name == name && room.Id != id)) return StudioRefusals.RoomNameTaken(name);
            if (id is { } known)
            {
                if (await db.Rooms.FindAsync(known) is not { } room) return ClassRefusals.RoomNotFound;
                return room.Describe(details.Name, details.NameInEnglish, details.Capacity, details.IsRetired) is { } refusal ? refusal : known;
            }

            var opened = Room.Open(newId ?? Guid.CreateVersion7(now), details.Name, details.NameInEnglish, details.Capacity);
            if (opened.IsRefused) return opened.Refusal;
            db.Rooms.Add(opened.Value);
            return opened.Value.Id;
        }, cancel);
}
