namespace Union.Work.Procedures;

/// <summary>A statutory clock of a procedure: starts on entering a state, is met on entering another.</summary>
/// <param name="Length">The rule that gives its length; its unit tells days, working days, months or years.</param>
public sealed record ProcedureClock(string Code, string Name, Rule<int> Length)
{
    public IReadOnlyList<string> StartsIn { get; init; } = [];

    public IReadOnlyList<string> MetIn { get; init; } = [];

    /// <summary>The day the period runs from, read off the subject; without it the day of the move.</summary>
    public Func<IProcedureSubject, DateOnly?>? From { get; init; }
}
