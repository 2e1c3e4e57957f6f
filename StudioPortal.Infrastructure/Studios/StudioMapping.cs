using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StudioPortal.Domain.Studios;

namespace StudioPortal.Infrastructure.Studios;

sealed class StudioMapping : IEntityTypeConfiguration<Studio>
{
    public void Configure(EntityTypeBuilder<Studio> studio)
    {
        studio.ToTable("Studios");
        studio.ComplexProperty(one => one.Policy);
    }
}

sealed class RoomMapping : IEntityTypeConfiguration<Room>
{
    public void Configure(EntityTypeBuilder<Room> room)
    {
        room.ToTable("Rooms", table => table.HasCheckConstraint("CK_Rooms_Capacity", "\"Capacity\" > 0"));
        room.HasIndex(one => one.Name).IsUnique();
    }
}

sealed class ClosureMapping : IEntityTypeConfiguration<Closure>
{
    public void Configure(EntityTypeBuilder<Closure> closure) => closure.ToTable("Closures");
}

sealed class NumberSeriesMapping : IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<NumberSeries> series)
    {
        series.ToTable("NumberSeries");
        series.HasKey(one => one.Name);
        series.Property(one => one.Next).IsConcurrencyToken();
    }
}
