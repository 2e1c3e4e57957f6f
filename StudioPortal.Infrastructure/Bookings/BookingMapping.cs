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
        booking.HasMany(one => one.Holds).WithOne().HasForeignKey(hold => hold.BookingId).OnDelete(DeleteBehavior.Cascade);
        booking.Navigation(one => one.Holds).AutoInclude();

        // One claim per member and class that is not given back (statuses 0 to 3).
        booking.HasIndex(one => new { one.SessionId, one.MemberId }).IsUnique().HasFilter("\"Status\" <= 3");
        booking.HasIndex(one => new { one.SessionId, one.Status });
        booking.HasIndex(one => new { one.MemberId, one.Status });
        booking.HasIndex(one => one.CardId);
        booking.HasIndex(one => one.MadeAt);
        booking.HasOne<ClassSession>().WithMany().HasForeignKey(one => one.SessionId).OnDelete(DeleteBehavior.Restrict);
        booking.HasOne<Member>().WithMany().HasForeignKey(one => one.MemberId).OnDelete(DeleteBehavior.Restrict);
        booking.HasOne<CancellationPolicy>().WithMany().HasForeignKey(one => one.PolicyId).OnDelete(DeleteBehavior.Restrict);
        booking.HasOne<Card>().WithMany().HasForeignKey(one => one.CardId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class CancellationMapping : IEntityTypeConfiguration<Cancellation>
{
    public void Configure(EntityTypeBuilder<Cancellation> cancellation)
    {
        cancellation.ToTable("Cancellations");
        cancellation.HasKey(one => one.BookingId);
        cancellation.Ignore(one => one.Penalty);
        cancellation.HasOne<Booking>().WithOne().HasForeignKey<Cancellation>(one => one.BookingId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class HoldMapping : IEntityTypeConfiguration<Hold>
{
    public void Configure(EntityTypeBuilder<Hold> hold)
    {
        hold.ToTable("Holds", table => table.HasCheckConstraint("CK_Holds_Credits", "\"Credits\" > 0"));
        hold.HasKey(one => new { one.BookingId, one.LotId });
        hold.HasOne<CardLot>().WithMany().HasForeignKey(one => one.LotId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class CancellationPolicyMapping : IEntityTypeConfiguration<CancellationPolicy>
{
    public void Configure(EntityTypeBuilder<CancellationPolicy> policy)
    {
        policy.ToTable("CancellationPolicies");
        policy.ComplexProperty(one => one.Late).Property(one => one.Cost).HasConversion<string>().HasMaxLength(20);
        policy.ComplexProperty(one => one.NoShow).Property(one => one.Cost).HasConversion<string>().HasMaxLength(20);
        policy.Ignore(one => one.Terms);
        policy.HasIndex(one => new { one.ClassTypeId, one.Number }).IsUnique();
        policy.HasOne<ClassType>().WithMany().HasForeignKey(one => one.ClassTypeId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class PenaltyMapping : IEntityTypeConfiguration<Penalty>
{
    public void Configure(EntityTypeBuilder<Penalty> penalty)
    {
        penalty.ToTable("Penalties");
        penalty.Property(one => one.Kind).HasConversion<string>().HasMaxLength(20);
        penalty.Property(one => one.Cost).HasConversion<string>().HasMaxLength(20);
        penalty.Property(one => one.State).HasConversion<string>().HasMaxLength(20);
        penalty.HasIndex(one => one.BookingId).IsUnique();
        penalty.HasIndex(one => new { one.State, one.DueAt });
        penalty.HasIndex(one => new { one.MemberId, one.At });
        penalty.HasOne<Booking>().WithMany().HasForeignKey(one => one.BookingId).OnDelete(DeleteBehavior.Restrict);
        penalty.HasOne<CancellationPolicy>().WithMany().HasForeignKey(one => one.PolicyId).OnDelete(DeleteBehavior.Restrict);
    }
}
