using Microsoft.EntityFrameworkCore;
using Union.Texts.Structure;

namespace Union.Notices.Targets.Working;

/// <summary>Brings the standings of targets up to the reports, the indicators and the text; running it again changes nothing.</summary>
internal sealed class WorkOutTargets(UnionDbContext db, TargetValues values, TargetDays days, TimeProvider clock)
{
    private const int Batch = 200;

    /// <summary>The targets of one document; the text is the published one, else the latest.</summary>
    public async Task OfNoticeAsync(Guid noticeId, CancellationToken cancellationToken)
    {
        var targets = await db.Set<NoticeTarget>().AsNoTracking().Where(t => t.NoticeId == noticeId).ToListAsync(cancellationToken);
        if (targets.Count == 0)
            return;
        var notice = await db.Set<Notice>().AsNoTracking().SingleAsync(n => n.Id == noticeId, cancellationToken);
        var versionId = notice.PublishedVersionId ?? notice.LatestVersionId;
        var body = await db.Set<NoticeVersion>().Where(v => v.Id == versionId).Select(v => v.Body).SingleAsync(cancellationToken);
        var places = new TargetPlaces(TextStructure.Parse(body));
        await SaveAsync(
            targets,
            (target, standing) =>
            {
                var place = places.Find(target.Sentence, target.Phrase);
                var isChanged = place is null && target.Sentence.Length > 0 && target.KeptForVersionId != versionId;
                standing.StandsAt(place?.Start, place?.Anchor ?? target.Anchor, isChanged);
            },
            cancellationToken
        );
    }

    /// <summary>The value of one target, after a report.</summary>
    public async Task OfTargetAsync(Guid id, CancellationToken cancellationToken) =>
        await SaveAsync(
            await db.Set<NoticeTarget>().AsNoTracking().Where(t => t.Id == id).ToListAsync(cancellationToken),
            (_, _) => { },
            cancellationToken
        );

    /// <summary>The values that come from indicators; they change without a report.</summary>
    public async Task OfIndicatorsAsync(CancellationToken cancellationToken)
    {
        for (var after = Guid.Empty; ; )
        {
            var last = after;
            var targets = await db.Set<NoticeTarget>()
                .AsNoTracking()
                .Where(t => t.Indicator != "" && t.Id > last)
                .OrderBy(t => t.Id)
                .Take(Batch)
                .ToListAsync(cancellationToken);
            await SaveAsync(targets, (_, _) => { }, cancellationToken);
            db.ChangeTracker.Clear();
            if (targets.Count < Batch)
                return;
            after = targets[^1].Id;
        }
    }

    private async Task SaveAsync(List<NoticeTarget> targets, Action<NoticeTarget, TargetStanding> place, CancellationToken cancellationToken)
    {
        var ids = targets.Select(t => t.Id).ToArray();
        var known = await db.Set<TargetStanding>().Where(s => ids.Contains(s.TargetId)).ToDictionaryAsync(s => s.TargetId, cancellationToken);
        foreach (var target in targets)
        {
            if (!known.TryGetValue(target.Id, out var standing))
                db.Add(standing = new TargetStanding(target));
            var value = await values.OfAsync(target, days.Today, cancellationToken);
            standing.IsWorth(value.Figures, value.On, value.IsReached, clock.GetUtcNow().UtcDateTime);
            place(target, standing);
        }
        await db.SaveChangesAsync(cancellationToken);
    }
}
