using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudioPortal.Domain.Bookings;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.CheckIns;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Members;

namespace StudioPortal.Infrastructure.CheckIns;

sealed class CheckInMapping : IEntityTypeConfiguration<CheckIn>
{
    public void Configure(EntityTypeBuilder<CheckIn> checkIn)
    {
        checkIn.ToTable("CheckIns");
        checkIn.Property(one => one.Id).ValueGeneratedNever();
        checkIn.HasIndex(one => one.BookingId).IsUnique().HasFilter("\"UndoneAt\" IS NULL");
        checkIn.HasIndex(one => one.LedgerEntryId).IsUnique();
        checkIn.HasIndex(one => one.SessionId);
        checkIn.HasIndex(one => new { one.MemberId, one.At });
        checkIn.HasOne<Booking>().WithMany().HasForeignKey(one => one.BookingId).OnDelete(DeleteBehavior.Restrict);
        checkIn.HasOne<ClassSession>().WithMany().HasForeignKey(one => one.SessionId).OnDelete(DeleteBehavior.Restrict);
        checkIn.HasOne<Member>().WithMany().HasForeignKey(one => one.MemberId).OnDelete(DeleteBehavior.Restrict);
        checkIn.HasOne<LedgerEntry>().WithMany().HasForeignKey(one => one.LedgerEntryId).OnDelete(DeleteBehavior.Restrict);
    }
}
