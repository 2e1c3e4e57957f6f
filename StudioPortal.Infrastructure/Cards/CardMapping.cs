using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Members;

namespace StudioPortal.Infrastructure.Cards;

sealed class CardPlanMapping : IEntityTypeConfiguration<CardPlan>
{
    public void Configure(EntityTypeBuilder<CardPlan> plan)
    {
        plan.ToTable("CardPlans");
        plan.Property(one => one.Kind).HasConversion<string>().HasMaxLength(20);
        plan.Property(one => one.Covers).HasMaxLength(8000);
    }
}

sealed class CardMapping : IEntityTypeConfiguration<Card>
{
    public void Configure(EntityTypeBuilder<Card> card)
    {
        card.ToTable("Cards", table => table.HasCheckConstraint(
            "CK_Cards_HeldWithinLeft", "\"Left\" >= 0 AND \"Held\" >= 0 AND \"Held\" <= \"Left\""));
        card.Property(one => one.Number).HasMaxLength(20);
        card.Property(one => one.Kind).HasConversion<string>().HasMaxLength(20);
        card.Property(one => one.Covers).HasMaxLength(8000);
        card.Ignore(one => one.NewEntries);
        card.HasIndex(one => one.Number).IsUnique();
        card.HasIndex(one => one.MemberId);
        card.HasIndex(one => one.EndsOn);
        card.HasOne<Member>().WithMany().HasForeignKey(one => one.MemberId).OnDelete(DeleteBehavior.Restrict);
        card.HasOne<CardPlan>().WithMany().HasForeignKey(one => one.PlanId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class LedgerEntryMapping : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> entry)
    {
        entry.ToTable("LedgerEntries", table => table.HasCheckConstraint("CK_LedgerEntries_Balance", "\"BalanceAfter\" >= 0"));
        entry.Property(one => one.Id).ValueGeneratedNever();
        entry.Property(one => one.Kind).HasConversion<string>().HasMaxLength(20);
        entry.HasIndex(one => new { one.CardId, one.Line }).IsUnique();
        entry.HasIndex(one => one.ReversesId).IsUnique().HasFilter("\"ReversesId\" IS NOT NULL");
        entry.HasOne<Card>().WithMany().HasForeignKey(one => one.CardId).OnDelete(DeleteBehavior.Restrict);
    }
}
