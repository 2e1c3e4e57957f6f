using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Members;
using StudioPortal.Domain.Reminders;

namespace StudioPortal.Infrastructure.Reminders;

sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.ToTable("Notices");
        notice.Property(one => one.Id).ValueGeneratedNever();
        notice.Property(one => one.Kind).HasConversion<string>().HasMaxLength(40);
        notice.Property(one => one.Occasion).HasMaxLength(160);
        notice.HasIndex(one => one.Occasion).IsUnique();
        notice.HasIndex(one => new { one.MemberId, one.At });
        notice.HasIndex(one => new { one.SessionId, one.Kind });
        notice.HasOne<Member>().WithMany().HasForeignKey(one => one.MemberId).OnDelete(DeleteBehavior.Restrict);
        notice.HasOne<ClassSession>().WithMany().HasForeignKey(one => one.SessionId).OnDelete(DeleteBehavior.Restrict);
    }
}
