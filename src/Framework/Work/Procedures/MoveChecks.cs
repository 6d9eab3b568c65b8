namespace Union.Work.Procedures;

/// <summary>What stands in the way of a move: its day, a public notice that still runs, papers, and the guards of the procedure.</summary>
internal sealed class MoveChecks(IServiceProvider services, CaseClocks clocks, IEnumerable<IEvidence> evidence)
{
    /// <returns>Why the day or the note will not do.</returns>
    public static IEnumerable<string> OfDay(MoveAttempt attempt, DateOnly today)
    {
        var entered = attempt.Case.EnteredOn;
        if (attempt.On > today)
            yield return "日期不能晚于今天。";
        if (attempt.On < entered)
            yield return $"日期不能早于上一环节的日期 {entered:yyyy年M月d日}。";
        if (attempt.Move.NeedsNote && string.IsNullOrWhiteSpace(attempt.Note))
            yield return $"请填写说明：{attempt.Move.Name}的原因。";
    }

    /// <returns>What is missing before the move can be made, each in a sentence.</returns>
    public async Task<IReadOnlyList<string>> MissingAsync(
        Procedure procedure,
        MoveAttempt attempt,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var refusals = new Refusals();
        if (attempt.Case.PausedSince is { } since)
            refusals.Add($"办理已于 {since:yyyy年M月d日} 中止（{attempt.Case.PauseReason}），恢复后才能继续。");
        var isExit = procedure.State(attempt.Move.To).IsSideExit;
        if (
            !isExit
            && await clocks.NoticeEndsOnAsync(procedure, attempt.Case, attempt.Rules, today, cancellationToken) is { } ends
            && attempt.On <= ends
        )
        {
            var notice = procedure.State(attempt.Case.State).PublicNotice!;
            refusals.Add(
                $"公示到 {ends:yyyy年M月d日} 结束，期满后才能办理下一环节。",
                $"{attempt.Rules.Applied(notice).Text}，{attempt.Rules.Basis(notice)}"
            );
        }
        if (attempt.Move.Evidence.Count > 0)
        {
            var present = await PresentAsync(attempt.Subject.Id, cancellationToken);
            foreach (var need in attempt.Move.Evidence.Where(e => !present.Contains(e.Code)))
                refusals.Add($"还缺“{need.Name}”。请在“公文和表格”里制作或登记。");
        }
        await procedure.CheckAsync(services, attempt, refusals, cancellationToken);
        return refusals.Reasons;
    }

    private async Task<HashSet<string>> PresentAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        var present = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in evidence)
            present.UnionWith(await source.PresentAsync(subjectId, cancellationToken));
        return present;
    }
}
