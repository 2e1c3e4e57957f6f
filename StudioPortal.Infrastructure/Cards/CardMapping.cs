using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudioPortal.Domain.Cards;
using StudioPortal.Domain.Members;

namespace StudioPortal.Infrastructure.Cards;

sealed class CardPlanMapping : IEntityTypeConfiguration<CardPlan>
{
    public void Configure(EntityTypeBuilder<CardPlan> plan)
    {
        plan.ToTable("CardPlans");
        plan.Ignore(one => one.NewVersions);
    }
}

sealed class PlanVersionMapping : IEntityTypeConfiguration<PlanVersion>
{
    public void Configure(EntityTypeBuilder<PlanVersion> version)
    {
        version.ToTable("PlanVersions", table => table.HasCheckConstraint("CK_PlanVersions_Price", "\"Price\" >= 0"));
        version.Property(one => one.Id).ValueGeneratedNever();
        version.Property(one => one.Kind).HasConversion<string>().HasMaxLength(20);
        version.Property(one => one.ValidUnit).HasConversion<string>().HasMaxLength(20);
        version.Property(one => one.Starts).HasConversion<string>().HasMaxLength(20);
        version.Property(one => one.Benefits).HasMaxLength(2000);
        version.Property(one => one.ClassTypes).HasMaxLength(8000);
        version.Property(one => one.Rooms).HasMaxLength(8000);
        version.Property(one => one.Teachers).HasMaxLength(8000);
        version.Property(one => one.Hours).HasMaxLength(8000).InJson();
        version.Ignore(one => one.Validity).Ignore(one => one.Limits).Ignore(one => one.Coverage).Ignore(one => one.Details);
        version.HasIndex(one => new { one.PlanId, one.Number }).IsUnique();
        version.HasOne<CardPlan>().WithMany().HasForeignKey(one => one.PlanId).OnDelete(DeleteBehavior.Restrict);
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
        card.Property(one => one.EndedFor).HasConversion<string>().HasMaxLength(20);
        card.Ignore(one => one.NewEntries).Ignore(one => one.NewChanges).Ignore(one => one.NewShares).Ignore(one => one.EndedShares);
        card.HasIndex(one => one.Number).IsUnique();
        card.HasIndex(one => one.MemberId);
        card.HasIndex(one => one.EndsOn);
        card.HasOne<Member>().WithMany().HasForeignKey(one => one.MemberId).OnDelete(DeleteBehavior.Restrict);
        card.HasOne<CardPlan>().WithMany().HasForeignKey(one => one.PlanId).OnDelete(DeleteBehavior.Restrict);
        card.HasOne(one => one.Terms).WithMany().HasForeignKey(one => one.PlanVersionId).OnDelete(DeleteBehavior.Restrict);
        card.HasMany(one => one.Lots).WithOne().HasForeignKey(lot => lot.CardId).OnDelete(DeleteBehavior.Restrict);

        // What a card can pay for is not known without these, so nobody can forget them.
        card.Navigation(one => one.Terms).AutoInclude();
        card.Navigation(one => one.Lots).AutoInclude();
    }
}

sealed class CardLotMapping : IEntityTypeConfiguration<CardLot>
{
    public void Configure(EntityTypeBuilder<CardLot> lot)
    {
        lot.ToTable("CardLots", table => table.HasCheckConstraint(
            "CK_CardLots_HeldWithinLeft", "\"Left\" >= 0 AND \"Held\" >= 0 AND \"Held\" <= \"Left\" AND \"Left\" <= \"Granted\""));
        lot.Property(one => one.Id).ValueGeneratedNever();
        lot.Property(one => one.Kind).HasConversion<string>().HasMaxLength(20);
        lot.HasIndex(one => new { one.CardId, one.Number }).IsUnique();
        lot.HasIndex(one => one.ExpiresOn);
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
        entry.HasIndex(one => one.CauseId);
        entry.HasIndex(one => one.ReversesId).IsUnique().HasFilter("\"ReversesId\" IS NOT NULL");
        entry.HasOne<Card>().WithMany().HasForeignKey(one => one.CardId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<CardLot>().WithMany().HasForeignKey(one => one.LotId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class CardChangeMapping : IEntityTypeConfiguration<CardChange>
{
    public void Configure(EntityTypeBuilder<CardChange> change)
    {
        change.ToTable("CardChanges");
        change.Property(one => one.Id).ValueGeneratedNever();
        change.Property(one => one.Kind).HasConversion<string>().HasMaxLength(20);
        change.Property(one => one.OldNumber).HasMaxLength(20);
        change.Property(one => one.NewNumber).HasMaxLength(20);
        change.HasIndex(one => new { one.CardId, one.At });
        change.HasIndex(one => one.ForId);
        change.HasOne<Card>().WithMany().HasForeignKey(one => one.CardId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class CardShareMapping : IEntityTypeConfiguration<CardShare>
{
    public void Configure(EntityTypeBuilder<CardShare> share)
    {
        share.ToTable("CardShares");
        share.HasKey(one => new { one.CardId, one.MemberId });
        share.HasIndex(one => one.MemberId);
        share.HasOne<Card>().WithMany().HasForeignKey(one => one.CardId).OnDelete(DeleteBehavior.Restrict);
        share.HasOne<Member>().WithMany().HasForeignKey(one => one.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class RefundQuoteMapping : IEntityTypeConfiguration<RefundQuote>
{
    public void Configure(EntityTypeBuilder<RefundQuote> quote)
    {
        quote.ToTable("RefundQuotes");
        quote.Property(one => one.Id).ValueGeneratedNever();
        quote.Property(one => one.Options).HasMaxLength(-1).InJson();
        quote.HasIndex(one => one.CardId);
        quote.HasOne<Card>().WithMany().HasForeignKey(one => one.CardId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>Lists that are stored whole and never changed in place.</summary>
static class JsonColumns
{
    public static PropertyBuilder<List<T>> InJson<T>(this PropertyBuilder<List<T>> property) => property.HasConversion(
        list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default),
        text => JsonSerializer.Deserialize<List<T>>(text, JsonSerializerOptions.Default)!,
        new ValueComparer<List<T>>((one, other) => ReferenceEquals(one, other), list => RuntimeHelpers.GetHashCode(list), list => list));
}
