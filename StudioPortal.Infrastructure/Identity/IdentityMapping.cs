using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Members;

namespace StudioPortal.Infrastructure.Identity;

sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("Accounts");
        account.Property(one => one.Role).HasConversion<string>().HasMaxLength(20);
        account.HasOne<Teacher>().WithMany().HasForeignKey(one => one.TeacherId).OnDelete(DeleteBehavior.Restrict);
        account.HasOne<Member>().WithMany().HasForeignKey(one => one.MemberId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class ApiTokenMapping : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> token)
    {
        token.ToTable("ApiTokens");
        token.Property(one => one.Role).HasConversion<string>().HasMaxLength(20);
        token.Property(one => one.Hash).HasMaxLength(64);
        token.HasIndex(one => one.Hash).IsUnique();
    }
}

sealed class DeviceMapping : IEntityTypeConfiguration<Device>
{
    public void Configure(EntityTypeBuilder<Device> device)
    {
        device.ToTable("Devices");
        device.Property(one => one.Kind).HasConversion<string>().HasMaxLength(20);
        device.Property(one => one.Hash).HasMaxLength(64);
        device.HasIndex(one => one.Hash).IsUnique();
    }
}
