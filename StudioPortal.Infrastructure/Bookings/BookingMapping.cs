using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Members;

namespace StudioPortal.Infrastructure.Bookings;

sealed class BookingMapping : IEntityTypeConfiguration<Booking>
{
    public void Configure(EntityTypeBuilder<Booking> booking)
    {
        booking.ToTable("Bookings", table => table.HasCheckConstraint("CK_Bookings_Held", "\"HeldCredits\" >= 0"));
        booking.Property(one => one.Id).ValueGeneratedNever();
        booking.Property(one => one.Source).HasConversion<string>().HasMaxLength(20);
        booking.Property(one => one.Version).IsConcurrencyToken();

        // One claim per member and class that is not given back (statuses 0 to 3).
        booking.HasIndex(one => new { one.SessionId, one.MemberId }).IsUnique().HasFilter("\"Status\" <= 3");
        booking.HasIndex(one => new { one.SessionId, one.Status });
        booking.HasIndex(one => new { one.MemberId, one.Status });
        booking.HasIndex(one => one.CardId);
        booking.HasIndex(one => one.MadeAt);
        booking.HasOne<ClassSession>().WithMany().HasForeignKey(one => one.SessionId).OnDelete(DeleteBehavior.Restrict);
        booking.HasOne<Member>().WithMany().HasForeignKey(one => one.MemberId).OnDelete(DeleteBehavior.Restrict);
        booking.HasOne<Card>().WithMany().HasForeignKey(one => one.CardId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class CancellationMapping : IEntityTypeConfiguration<Cancellation>
{
    public void Configure(EntityTypeBuilder<Cancellation> cancellation)
    {
        cancellation.ToTable("Cancellations");
        cancellation.HasKey(one => one.BookingId);
        cancellation.HasOne<Booking>().WithOne().HasForeignKey<Cancellation>(one => one.BookingId).OnDelete(DeleteBehavior.Restrict);
    }
}
