using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudioPortal.Domain.Members;

namespace StudioPortal.Infrastructure.Members;

sealed class MemberMapping : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> member)
    {
        member.ToTable("Members");
        member.Ignore(one => one.LapseBlock);
        member.Property(one => one.Number).HasMaxLength(20);
        member.Property(one => one.Phone).HasMaxLength(20);
        member.Property(one => one.Code).HasMaxLength(20);
        member.Property(one => one.Sex).HasConversion<string>().HasMaxLength(10);
        member.HasIndex(one => one.Number).IsUnique();
        member.HasIndex(one => one.Phone).IsUnique();
        member.HasIndex(one => one.Code).IsUnique();
    }
}

sealed class MemberSearchKeyMapping : IEntityTypeConfiguration<MemberSearchKey>
{
    public void Configure(EntityTypeBuilder<MemberSearchKey> key)
    {
        key.ToTable("MemberSearchKeys");
        key.HasKey(one => new { one.Key, one.MemberId });
        key.Property(one => one.Key).HasMaxLength(40);
        key.HasIndex(one => one.MemberId);
        key.HasOne<Member>().WithMany().HasForeignKey(one => one.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}
