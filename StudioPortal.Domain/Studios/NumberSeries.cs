namespace StudioPortal.Domain.Studios;

/// <summary>A run of numbers that people read out loud: member numbers, card numbers.</summary>
public sealed class NumberSeries
{
    public const string Members = "members";

    /// <summary>Of the receipts of a month, <c>yyMM</c>.</summary>
    public static string Receipts(string month) => $"receipts-{month}";

    NumberSeries() { }

    public NumberSeries(string name, int next) => (Name, Next) = (name, next);

    public string Name { get; private set; } = "";

    public int Next { get; private set; }

    public int Take() => Next++;
}
