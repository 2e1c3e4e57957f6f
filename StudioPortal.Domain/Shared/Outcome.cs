using System.Diagnostics.CodeAnalysis;

namespace StudioPortal.Domain.Shared;

/// <summary>Either the value that was asked for or the refusal that stands in its way.</summary>
public readonly struct Outcome<T>
{
    readonly T? _value;

    Outcome(T? value, Refusal? refusal) => (_value, Refusal) = (value, refusal);

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Refusal))]
    public bool IsRefused => Refusal is not null;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The outcome is a refusal.</exception>
    public T Value => IsRefused
        ? throw new InvalidOperationException($"Refused: {Refusal.Code}")
        : _value!;

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}
