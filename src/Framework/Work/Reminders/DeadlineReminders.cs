using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Union.Work.Reminders;

/// <summary>The clocks of all procedures: a week before they end, and every day after.</summary>
internal sealed class DeadlineReminders(UnionDbContext db, ProcedureCatalog catalog, ICurrentTenant tenant) : IReminderSource
{
    private const int DaysBefore = 7;

    public async IAsyncEnumerable<ReminderDraft> HoldingAsync(DateOnly today, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var soon = today.AddDays(DaysBefore);
        var procedures = catalog.For(tenant.Info).ToDictionary(p => p.Code, StringComparer.Ordinal);
        var cases = db.Set<ProcedureCase>()
            .AsNoTracking()
            .Where(c => c.ClosedOn == null && c.PausedSince == null && c.NextDueOn != null && c.NextDueOn <= soon)
            .AsAsyncEnumerable();
        await foreach (var found in cases.WithCancellation(cancellationToken))
        {
            if (!procedures.TryGetValue(found.Procedure, out var procedure))
                continue;
            var due = found.NextDueOn!.Value;
            var isOverdue = due < today;
            var when = isOverdue ? $"已逾期 {today.DayNumber - due.DayNumber} 天" : $"{due:M月d日}到期";
            yield return new ReminderDraft(
                $"case:{found.Id:N}:{due:yyyyMMdd}:{(isOverdue ? "overdue" : "soon")}",
                found.OrganizationId,
                procedure.ViewPermission,
                $"{procedure.Name}“{found.SubjectTitle}”{when}，现在的环节：{procedure.State(found.State).Name}",
                found.SubjectLink,
                due,
                isOverdue,
                isOverdue
            );
        }
    }
}
