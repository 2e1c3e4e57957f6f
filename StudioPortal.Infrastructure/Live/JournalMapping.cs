using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace StudioPortal.Infrastructure.Live;

sealed class JournalMapping : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> entry)
    {
        entry.ToTable("Journal");
        entry.Property(one => one.Kind).HasConversion<string>().HasMaxLength(40);
        entry.HasIndex(one => one.At);
    }
}
