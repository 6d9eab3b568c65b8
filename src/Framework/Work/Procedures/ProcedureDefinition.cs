namespace Union.Work.Procedures;

internal sealed record ProcedureDefinition(
    string Code,
    string Name,
    string Source,
    string ViewPermission,
    string ManagePermission,
    IReadOnlyList<ProcedureState> States,
    IReadOnlyList<ProcedureMove> Moves,
    IReadOnlyList<ProcedureClock> Clocks
)
{
    /// <summary>What makes no sense in the definition; a definition with faults stops the start.</summary>
    public IEnumerable<string> Faults()
    {
        var known = States.Select(s => s.Code).ToHashSet(StringComparer.Ordinal);
        if (States.Count(s => s.IsInitial) != 1)
            yield return $"{Code}: exactly one state is the initial one.";
        foreach (var double_ in States.GroupBy(s => s.Code).Where(g => g.Count() > 1))
            yield return $"{Code}: state {double_.Key} is declared twice.";
        foreach (var move in Moves)
        {
            foreach (var state in move.From.Append(move.To).Where(s => !known.Contains(s)))
                yield return $"{Code}: move {move.Code} names state {state}, which is not declared.";
            if (move.From.Count == 0)
                yield return $"{Code}: move {move.Code} leaves no state.";
            foreach (var state in States.Where(s => s.IsFinal && move.From.Contains(s.Code)))
                yield return $"{Code}: move {move.Code} leaves {state.Code}, which is final.";
            if (move.Permission.Length == 0 && !move.IsByFact)
                yield return $"{Code}: move {move.Code} needs a permission.";
        }
        foreach (var double_ in Moves.GroupBy(m => m.Code).Where(g => g.Count() > 1))
            yield return $"{Code}: move {double_.Key} is declared twice.";
        if (ViewPermission.Length == 0 || ManagePermission.Length == 0)
            yield return $"{Code}: SeenBy and ManagedBy are needed.";
        foreach (var clock in Clocks.Where(c => c.StartsIn.Count == 0))
            yield return $"{Code}: clock {clock.Code} never starts.";
        foreach (var state in Clocks.SelectMany(c => c.StartsIn.Concat(c.MetIn)).Where(s => !known.Contains(s)))
            yield return $"{Code}: a clock names state {state}, which is not declared.";
        foreach (var state in Unreachable())
            yield return $"{Code}: no move leads to state {state}.";
        foreach (var state in States.Where(s => !s.IsFinal && !Moves.Any(m => m.From.Contains(s.Code))))
            yield return $"{Code}: state {state.Code} is not final and no move leaves it.";
    }

    private IEnumerable<string> Unreachable()
    {
        var reached = States.Where(s => s.IsInitial).Select(s => s.Code).ToHashSet(StringComparer.Ordinal);
        for (var before = 0; before != reached.Count; )
        {
            before = reached.Count;
            reached.UnionWith(Moves.Where(m => m.From.Any(reached.Contains)).Select(m => m.To));
        }
        return States.Select(s => s.Code).Where(s => !reached.Contains(s));
    }
}
