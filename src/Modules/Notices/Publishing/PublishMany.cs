using Microsoft.EntityFrameworkCore;
using Union.Contents.Scheduling;

namespace Union.Notices.Publishing;

/// <summary>Publishes, plans or takes back several notices, each in an act of its own: one that cannot be done stops no other.</summary>
internal sealed class PublishMany(UnionDbContext db, PublishNotice publish, UnpublishNotice unpublish, ScheduleNotice schedule)
{
    public Task<ManyOutcome> PublishAsync(Guid[] ids, CancellationToken cancellationToken) =>
        EachAsync(ids, notice => publish.RunAsync(notice, cancellationToken), cancellationToken);

    public Task<ManyOutcome> UnpublishAsync(Guid[] ids, string? reason, CancellationToken cancellationToken) =>
        EachAsync(ids, notice => unpublish.RunAsync(notice, new TakeDownForm { Reason = reason }, cancellationToken), cancellationToken);

    /// <summary>Plans all for one time; what was planned to end keeps its end.</summary>
    public Task<ManyOutcome> ScheduleAsync(Guid[] ids, DateTime at, CancellationToken cancellationToken) =>
        EachAsync(
            ids,
            async notice =>
            {
                var form = ScheduleForm.Of(notice);
                form.PublishAt = at;
                return await schedule.RunAsync(notice, form, cancellationToken) is { } refusal ? $"“{notice.Title}”：{refusal}" : null;
            },
            cancellationToken
        );

    private async Task<ManyOutcome> EachAsync(Guid[] ids, Func<Notice, Task<string?>> change, CancellationToken cancellationToken)
    {
        var done = 0;
        List<string> refusals = [];
        foreach (var id in ids.Distinct())
        {
            db.ChangeTracker.Clear();
            if (await db.Set<Notice>().FirstOrDefaultAsync(n => n.Id == id, cancellationToken) is not { } notice)
                continue;
            if (await change(notice) is { } refusal)
                refusals.Add(refusal);
            else
                done++;
        }
        return new ManyOutcome(done, refusals);
    }
}
