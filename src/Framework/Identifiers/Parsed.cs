using System.Diagnostics.CodeAnalysis;

namespace Union.Identifiers;

/// <summary>
/// What became of an input: a normalised value, or one error. Warnings are separate: they ask a person to look twice and stop nothing.
/// The input is kept as it was written in <see cref="Raw"/>.
/// </summary>
public sealed class Parsed<T>
    where T : notnull
{
    private readonly T? value;

    internal Parsed(string raw, T value, IReadOnlyList<Problem> warnings)
    {
        Raw = raw;
        this.value = value;
        Warnings = warnings;
    }

    internal Parsed(string raw, Problem error)
    {
        Raw = raw;
        Error = error;
        Warnings = [];
    }

    /// <summary>The input exactly as given; empty when there was none.</summary>
    public string Raw { get; }

    /// <summary>Why there is no value; null when there is one.</summary>
    public Problem? Error { get; }

    /// <summary>What is worth a second look although the value stands; empty with an error.</summary>
    public IReadOnlyList<Problem> Warnings { get; }

    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsValid => Error is null;

    /// <summary>The normalised value.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message is the error's message.</exception>
    public T Value => IsValid ? value! : throw new InvalidOperationException(Error.Message);

    public bool TryGet([MaybeNullWhen(false)] out T result)
    {
        result = value;
        return IsValid;
    }
}
