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
            var (due, basis) = Due(clock, from, rules, calendar);
            var deadline = new ProcedureDeadline(@case.Id, clock, from, due, basis);
            db.Add(deadline);
            deadlines.Add(deadline);
        }
        Expect(@case, deadlines);
    }

    /// <summary>
    /// Counts open deadlines anew, after a year's holidays were entered or corrected. What pauses and an extension added stays added.
    /// </summary>
    /// <param name="rules">The rules of an organization as they held on a day.</param>
    /// <returns>How many moved.</returns>
    public async Task<int> RecountAsync(
        ProcedureCatalog catalog,
        int year,
        Func<Guid, DateOnly, Task<RuleSet>> rules,
        CancellationToken cancellationToken
    )
    {
        var calendar = await calendars.CurrentAsync(cancellationToken);
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var open = await (
            from d in db.Set<ProcedureDeadline>()
            join c in db.Set<ProcedureCase>() on d.CaseId equals c.Id
            where d.MetOn == null && d.StartsOn <= last && d.DueOn >= first
            select new { Deadline = d, Case = c }
        ).ToListAsync(cancellationToken);
        var moved = 0;
        foreach (var pair in open)
        {
            if (catalog.Find(pair.Case.Procedure)?.Clocks.FirstOrDefault(c => c.Code == pair.Deadline.Code) is not { } clock)
                continue;
            var held = await rules(pair.Case.OrganizationId, pair.Deadline.StartsOn);
            var (due, basis) = Due(clock, pair.Deadline.StartsOn, held, calendar);
            if (due == pair.Deadline.DueOn)
                continue;
            pair.Deadline.Recount(due, basis);
            Expect(pair.Case, open.Where(o => o.Case == pair.Case).Select(o => o.Deadline));
            moved++;
        }
        return moved;
    }

    /// <summary>
    /// Last day of the public notice of the present state; null when there is none. A notice that was taken down for a time runs the full
    /// length all the same.
    /// </summary>
    public async Task<DateOnly?> NoticeEndsOnAsync(
        Procedure procedure,
        ProcedureCase @case,
        RuleSet rules,
        DateOnly today,
        CancellationToken cancellationToken
    ) =>
        procedure.State(@case.State).PublicNotice is { } notice
            ? (await calendars.CurrentAsync(cancellationToken)).Add(
                @case.EnteredOn.AddDays(@case.PausedDays + @case.PausedOn(today)),
                rules.Value(notice),
                UnitOf(notice)
            )
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
        @case.Resume(on);
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

    private static (DateOnly Due, string Basis) Due(ProcedureClock clock, DateOnly from, RuleSet rules, WorkingCalendar calendar)
    {
        var rule = rules.Applied(clock.Length);
        var due = calendar.Add(from, rule.Value, UnitOf(clock.Length));
        var guessed = calendar.Knows(due.Year) ? "" : $"（{due.Year} 年节假日安排未发布，按周末推算）";
        return (due, $"{rule.Text}，{rule.Basis}{guessed}");
    }

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
