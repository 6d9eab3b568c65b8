namespace Union.Work.Deadlines;

/// <summary>Days off in a row, first and last day included.</summary>
public sealed record Holiday(string Name, DateOnly From, DateOnly To);
