using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Officers.Register;
using Union.Organizations.Tree;
using Union.Web.Forms;
using Union.Work.Reminders;

namespace Union.Organizations.Officers.Trainings.Due;

/// <summary>New officers without training: told once in the last <see cref="AheadDays"/> days and once when the day has passed.</summary>
internal sealed class TrainingReminders(UnionDbContext db, RuleBook rules, IOrganizationTree tree) : IReminderSource
{
    // A-21's middle step, taken for training too.
    private const int AheadDays = 90;

    public async IAsyncEnumerable<ReminderDraft> HoldingAsync(DateOnly today, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var duty = TrainingDuty.From(await rules.ForAsync(tree.RootId, today, cancellationToken));
        var soon = duty.FirstInTime(today.AddDays(AheadDays + 1));
        var due =
            from f in db.Set<Officer>().AsNoTracking().Concerned(duty, db, today).Untrained(db)
            join o in db.Set<Organization>() on f.OrganizationId equals o.Id
            where o.State == OrganizationState.Active && f.From < soon
            select new OfficerMatch { Officer = f, Organization = o };
        await foreach (var row in due.AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return Tell(row.Officer, row.Organization.Name, duty, today);
    }

    private static ReminderDraft Tell(Officer officer, string name, TrainingDuty duty, DateOnly today)
    {
        var due = duty.DueOn(officer.From);
        var late = today.DayNumber - due.DayNumber;
        return new ReminderDraft(
            $"training:{officer.Id:N}:{(late > 0 ? "overdue" : "due")}",
            officer.OrganizationId,
            Permissions.Officers,
            late > 0
                ? $"{name}{officer.Post.DisplayName()}{officer.PersonName}任职后没有参加培训，已逾期 {late} 天，请安排培训"
                : $"{name}{officer.Post.DisplayName()}{officer.PersonName}应在 {due:yyyy年M月d日} 以前参加任职培训",
            $"/admin/officers/{officer.Id}",
            due,
            late > 0
        );
    }
}
