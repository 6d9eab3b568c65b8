namespace Union.Work.Procedures;

/// <summary>What a person gives with a move.</summary>
/// <param name="Version">Version of the case the person saw.</param>
public sealed record MoveInput(int Version, DateOnly? On = null, string? Note = null);
