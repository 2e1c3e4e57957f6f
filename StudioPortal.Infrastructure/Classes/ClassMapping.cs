using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudioPortal.Domain.Classes;
using StudioPortal.Domain.Studios;

namespace StudioPortal.Infrastructure.Classes;

sealed class ClassTypeMapping : IEntityTypeConfiguration<ClassType>
{
    public void Configure(EntityTypeBuilder<ClassType> type)
    {
        type.ToTable("ClassTypes");
        type.Property(one => one.Level).HasConversion<string>().HasMaxLength(20);
        type.Property(one => one.SuitableFor).HasMaxLength(2000);
        type.Property(one => one.Introduction).HasMaxLength(2000);
    }
}

sealed class TeacherMapping : IEntityTypeConfiguration<Teacher>
{
    public void Configure(EntityTypeBuilder<Teacher> teacher)
    {
        teacher.ToTable("Teachers");
        teacher.Property(one => one.Styles).HasMaxLength(8000);
        teacher.Property(one => one.Introduction).HasMaxLength(2000);
        teacher.Property(one => one.Qualifications).HasMaxLength(8000).HasConversion(
            list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<List<Qualification>>(text, JsonSerializerOptions.Default)!,
            new ValueComparer<List<Qualification>>(
                (left, right) => left!.SequenceEqual(right!),
                list => list.Aggregate(0, HashCode.Combine),
                list => list.ToList()));
    }
}

sealed class ScheduleRuleMapping : IEntityTypeConfiguration<ScheduleRule>
{
    public void Configure(EntityTypeBuilder<ScheduleRule> rule)
    {
        rule.ToTable("ScheduleRules");
        rule.HasOne<ClassType>().WithMany().HasForeignKey(one => one.ClassTypeId).OnDelete(DeleteBehavior.Restrict);
        rule.HasOne<Room>().WithMany().HasForeignKey(one => one.RoomId).OnDelete(DeleteBehavior.Restrict);
        rule.HasOne<Teacher>().WithMany().HasForeignKey(one => one.TeacherId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class ClassSessionMapping : IEntityTypeConfiguration<ClassSession>
{
    public void Configure(EntityTypeBuilder<ClassSession> session)
    {
        session.ToTable("ClassSessions", table => table.HasCheckConstraint(
            "CK_ClassSessions_NeverOverbooked",
            "\"Booked\" >= 0 AND \"Booked\" <= \"Capacity\" AND \"CheckedIn\" >= 0 AND \"CheckedIn\" <= \"Booked\" AND \"Waitlisted\" >= 0"));
        session.HasIndex(one => new { one.Day, one.StartsAt });
        session.HasIndex(one => one.EndsAt);
        session.HasIndex(one => new { one.ScheduleRuleId, one.RuleDay }).IsUnique().HasFilter("\"ScheduleRuleId\" IS NOT NULL");
        session.HasOne<ClassType>().WithMany().HasForeignKey(one => one.ClassTypeId).OnDelete(DeleteBehavior.Restrict);
        session.HasOne<Room>().WithMany().HasForeignKey(one => one.RoomId).OnDelete(DeleteBehavior.Restrict);
        session.HasOne<Teacher>().WithMany().HasForeignKey(one => one.TeacherId).OnDelete(DeleteBehavior.Restrict);
        session.HasOne<Teacher>().WithMany().HasForeignKey(one => one.SubstituteForId).OnDelete(DeleteBehavior.Restrict);
        session.HasOne<ScheduleRule>().WithMany().HasForeignKey(one => one.ScheduleRuleId).OnDelete(DeleteBehavior.Restrict);
    }
}
