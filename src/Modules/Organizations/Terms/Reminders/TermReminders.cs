using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Rules;
using Union.Organizations.Tree;
using Union.Work.Reminders;

namespace Union.Organizations.Terms.Reminders;

/// <summary>Terms that end: told at T-180, T-90 and T-30, and every day after the last .</summary>
internal sealed class TermReminders(UnionDbContext db, RuleBook rules, IOrganizationTree tree) : IReminderSource
{
    // A-21; the first of the three is the rule of the place.
    private static readonly int[] Later = [90, 30];

    public async IAsyncEnumerable<ReminderDraft> HoldingAsync(DateOnly today, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var first = (await rules.ForAsync(tree.RootId, today, cancellationToken)).Value(OrganizationRules.DueSoon);
        var until = today.AddDays(first);
        var due =
            from t in db.Set<Term>().AsNoTracking()
            join o in db.Set<Organization>() on t.OrganizationId equals o.Id
            where t.ClosedOn == null && t.DueOn <= until && o.State != OrganizationState.Dissolved
            select new { Term = t, o.Name };
        await foreach (var row in due.AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return Tell(row.Term, row.Name, today, first);
    }

    private static ReminderDraft Tell(Term term, string name, DateOnly today, int first)
    {
        var left = term.DueOn.DayNumber - today.DayNumber;
        var isOverdue = left < 0;
        var stage = isOverdue ? "overdue" : $"T-{Later.Where(d => left <= d).DefaultIfEmpty(first).Min()}";
        return new ReminderDraft(
            $"term:{term.Id:N}:{stage}",
            term.OrganizationId,
            Permissions.Elections,
            isOverdue
                ? $"{name}{term.RecordTitle}已逾期 {-left} 天未换届，请尽快换届或报上一级工会批准延期"
                : $"{name}{term.RecordTitle}还有 {left} 天届满（{term.DueOn:yyyy年M月d日}），请准备换届",
            $"/admin/organizations/{term.OrganizationId}/committees",
            term.DueOn,
            isOverdue,
            isOverdue
        );
    }
}
