using Microsoft.EntityFrameworkCore;

namespace Union.Work.Procedures;

/// <summary>Starts and meets the clocks of a case as it moves, and lets people pause and extend them.</summary>
internal sealed class CaseClocks(UnionDbContext db, WorkingCalendars calendars)
{
    public async Task EnterAsync(
        Procedure procedure,
        IProcedureSubject subject,
        ProcedureCase @case,
        DateOnly on,
        RuleSet rules,
        CancellationToken cancellationToken
    )
    {
        var deadlines = await OfAsync(@case, cancellationToken);
        var state = procedure.State(@case.State);
        foreach (var open in deadlines.Where(d => d.IsOpen))
            if (state.IsFinal || procedure.Clocks.Any(c => c.Code == open.Code && c.MetIn.Contains(state.Code)))
                open.Meet(on);
        var calendar = await calendars.CurrentAsync(cancellationToken);
        foreach (var clock in procedure.Clocks.Where(c => c.StartsIn.Contains(state.Code)))
        {
            var starts = clock.From?.Invoke(subject) ?? (clock.From is null ? on : null);
            if (starts is not { } from || deadlines.Any(d => d.IsOpen && d.Code == clock.Code))
                continue;
            var rule = rules.Applied(clock.Length);
            var due = calendar.Add(from, rule.Value, UnitOf(clock.Length));
            var guessed = calendar.Knows(due.Year) ? "" : $"（{due.Year} 年节假日安排未发布，按周末推算）";
            var deadline = new ProcedureDeadline(@case.Id, clock, from, due, $"{rule.Text}，{rule.Basis}{guessed}");
            db.Add(deadline);
            deadlines.Add(deadline);
        }
        Expect(@case, deadlines);
    }

    /// <summary>Last day of the public notice of the present state; null when there is none.</summary>
    public async Task<DateOnly?> NoticeEndsOnAsync(Procedure procedure, ProcedureCase @case, RuleSet rules, CancellationToken cancellationToken) =>
        procedure.State(@case.State).PublicNotice is { } notice
            ? (await calendars.CurrentAsync(cancellationToken)).Add(@case.EnteredOn, rules.Value(notice), UnitOf(notice))
            : null;

    /// <summary>Nothing falls due while the clocks stand still.</summary>
    public static void Pause(ProcedureCase @case, DateOnly on, string reason)
    {
        @case.Pause(on, reason);
        @case.ExpectBy(null);
    }

    /// <summary>Each open clock that had not run out ends later by the time it stood still, on a day that is worked (民法典§203).</summary>
    public async Task ResumeAsync(Procedure procedure, ProcedureCase @case, DateOnly on, CancellationToken cancellationToken)
    {
        var deadlines = await OfAsync(@case, cancellationToken);
        var calendar = await calendars.CurrentAsync(cancellationToken);
        var since = @case.PausedSince!.Value;
        foreach (var open in deadlines.Where(d => d.IsOpen && d.EndsOn >= since))
        {
            var isInWorkingDays = procedure.Clocks.Any(c => c.Code == open.Code && c.Length.Unit is RuleUnit.WorkingDay);
            var ends = isInWorkingDays
                ? calendar.Add(open.EndsOn, calendar.WorkingDaysBetween(since, on), TimeUnit.WorkingDay)
                : calendar.NextWorkingDay(open.EndsOn.AddDays(on.DayNumber - since.DayNumber));
            open.Wait(ends.DayNumber - open.EndsOn.DayNumber);
        }
        @case.Resume();
        Expect(@case, deadlines);
    }

    public async Task ExtendAsync(ProcedureCase @case, ProcedureDeadline deadline, DateOnly to, string reason, CancellationToken cancellationToken)
    {
        deadline.Extend(to, reason);
        Expect(@case, await OfAsync(@case, cancellationToken));
    }

    public Task<List<ProcedureDeadline>> OfAsync(ProcedureCase @case, CancellationToken cancellationToken) =>
        db.Set<ProcedureDeadline>().Where(d => d.CaseId == @case.Id).OrderBy(d => d.DueOn).ToListAsync(cancellationToken);

    private static void Expect(ProcedureCase @case, IEnumerable<ProcedureDeadline> deadlines) =>
        @case.ExpectBy(@case.PausedSince is not null ? null : deadlines.Where(d => d.IsOpen).Select(d => (DateOnly?)d.EndsOn).Min());

    private static TimeUnit UnitOf(Rule<int> rule) =>
        rule.Unit switch
        {
            RuleUnit.WorkingDay => TimeUnit.WorkingDay,
            RuleUnit.Month => TimeUnit.Month,
            RuleUnit.Year => TimeUnit.Year,
            RuleUnit.Day => TimeUnit.Day,
            _ => throw new InvalidOperationException($"{rule.Code} is counted in {rule.Unit}, which is no time."),
        };
}
