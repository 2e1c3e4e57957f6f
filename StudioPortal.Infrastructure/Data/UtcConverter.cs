using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace StudioPortal.Infrastructure.Data;

/// <summary>Every instant is stored and read as UTC; SQLite cannot order values with an offset.</summary>
sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    instant => instant,
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
