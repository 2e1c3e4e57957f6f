using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Members;

namespace StudioPortal.Infrastructure.Cards;

sealed class SaleMapping : IEntityTypeConfiguration<Sale>
{
    public void Configure(EntityTypeBuilder<Sale> sale)
    {
        sale.ToTable("Sales");
        sale.Property(one => one.Id).ValueGeneratedNever();
        sale.Property(one => one.Receipt).HasMaxLength(20);
        sale.Property(one => one.Kind).HasConversion<string>().HasMaxLength(20);
        sale.HasIndex(one => one.Receipt).IsUnique();
        sale.HasIndex(one => one.On);
        sale.HasIndex(one => one.CardId);
        sale.HasIndex(one => one.MemberId);
        sale.HasIndex(one => one.ReversesId).IsUnique().HasFilter("\"ReversesId\" IS NOT NULL");
        sale.HasOne<Member>().WithMany().HasForeignKey(one => one.MemberId).OnDelete(DeleteBehavior.Restrict);
        sale.HasOne<Card>().WithMany().HasForeignKey(one => one.CardId).OnDelete(DeleteBehavior.Restrict);
        sale.HasMany(one => one.Payments).WithOne().HasForeignKey(one => one.SaleId).OnDelete(DeleteBehavior.Restrict);
        sale.Navigation(one => one.Payments).AutoInclude();
    }
}

sealed class SalePaymentMapping : IEntityTypeConfiguration<SalePayment>
{
    public void Configure(EntityTypeBuilder<SalePayment> payment)
    {
        payment.ToTable("SalePayments");
        payment.HasKey(one => new { one.SaleId, one.Number });
        payment.Property(one => one.Number).ValueGeneratedNever();
        payment.Property(one => one.Tender).HasConversion<string>().HasMaxLength(20);
    }
}

sealed class TakingsClosingMapping : IEntityTypeConfiguration<TakingsClosing>
{
    public void Configure(EntityTypeBuilder<TakingsClosing> closing)
    {
        closing.ToTable("TakingsClosings");
        closing.HasKey(one => one.On);
        closing.Ignore(one => one.News).Ignore(one => one.Difference);
        closing.Property(one => one.Note).HasMaxLength(2000);
        closing.Property(one => one.Counts).HasMaxLength(4000).InJson();
    }
}
