namespace Union.Work.Procedures;

/// <summary>Whether a move was made, and why not.</summary>
public sealed record MoveOutcome(bool IsDone, IReadOnlyList<string> Reasons)
{
    internal static MoveOutcome Done { get; } = new(true, []);

    internal static MoveOutcome Refused(params IReadOnlyList<string> reasons) => new(false, reasons);
}
