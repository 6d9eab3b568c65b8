namespace Union.Work.Procedures;

/// <summary>A move out of the present state, as the person sees it.</summary>
/// <param name="IsPermitted">The person has the permission; otherwise it waits for somebody else.</param>
/// <param name="Missing">What stands in the way; empty: it can be made.</param>
public sealed record OfferedMove(ProcedureMove Move, bool IsPermitted, IReadOnlyList<string> Missing)
{
    public bool IsOpen => IsPermitted && Missing.Count == 0;
}
