using System.Buffers.Binary;

namespace StudioPortal.Infrastructure.Data.Demo;

/// <summary>Everything that looks like chance in the demonstration studio, from one seed.</summary>
sealed class DemoRandom(int seed)
{
    readonly Random _random = new(seed);

    public Random Source => _random;

    /// <summary>An id in order of time, as the product's own are, so that large loads append to the indexes.</summary>
    public Guid Id(DateTime at)
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        Span<byte> time = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(time, new DateTimeOffset(at).ToUnixTimeMilliseconds() << 16);
        time[..6].CopyTo(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }

    public bool Chance(double share) => _random.NextDouble() < share;

    public int Between(int least, int most) => _random.Next(least, most + 1);

    public double Between(double least, double most) => least + (_random.NextDouble() * (most - least));

    public TimeSpan Minutes(double least, double most) => TimeSpan.FromSeconds(Math.Round(Between(least, most) * 60));

    /// <summary>Mostly short, sometimes long, on average as given.</summary>
    public double Waiting(double average) => -average * Math.Log(1 - _random.NextDouble());

    public T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}
