using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Union.Notices.Targets.Working;
using Union.Texts.Targets;
using Union.Work.Reminders;
using Union.Work.Rules;

namespace Union.Notices.Targets.Reminding;

/// <summary>Reminds those who report: a target is due soon, past its day, or below its floor. Of documents in force only.</summary>
internal sealed class TargetReminders(TargetLines lines, TargetDays days, RuleBook rules, IOrganizationTree tree) : IReminderSource
{
    public async IAsyncEnumerable<ReminderDraft> HoldingAsync(
        DateOnly today,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var day = await days.OnAsync(today, cancellationToken);
        var since = today.AddDays(-(await rules.ForAsync(tree.RootId, today, cancellationToken)).Value(TargetRules.OverdueDays));
        int[] told = [(int)TargetState.DueSoon, (int)TargetState.Overdue, (int)TargetState.Below];
        var open = (await lines.OnAsync(day, cancellationToken)).Where(l =>
            l.Notice.State == ContentState.Published && told.Contains(l.State) && (l.Target.DueOn == null || l.Target.DueOn >= since)
        );
        foreach (var line in await open.ToListAsync(cancellationToken))
            yield return Draft(line, day);
    }

    private static ReminderDraft Draft(TargetLine line, TargetDay day)
    {
        var target = line.Target;
        var due = target.Term == TargetTerm.Yearly ? day.YearEnd : target.DueOn;
        var value = line.Standing?.Figures is { } figures ? $"现在 {TargetWords.Value(figures, target.Unit)}" : "还没有报数";
        var when =
            line.Stands == TargetState.Below ? "低于底线"
            : line.Stands == TargetState.Overdue ? $"已逾期 {day.Today.DayNumber - due!.Value.DayNumber} 天"
            : $"{due!.Value.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)}到期";
        return new ReminderDraft(
            string.Create(CultureInfo.InvariantCulture, $"target:{target.Id:N}:{due?.DayNumber ?? 0}:{line.Stands}"),
            target.OrganizationId,
            TargetPermissions.Report,
            $"目标“{target.RecordTitle}”{when}，{value}",
            $"/admin/targets/{target.Id}",
            due,
            IsUrgent: line.Stands is TargetState.Overdue or TargetState.Below
        );
    }
}
