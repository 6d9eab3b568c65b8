using Microsoft.EntityFrameworkCore;
using Union.Contents.TakeDowns;
using Union.Notices.Relations;
using Union.Texts.Targets;

namespace Union.Notices.Targets.Working;

/// <summary>Targets with their state on a day, as one query: lists, totals and single pages say the same.</summary>
internal sealed class TargetLines(UnionDbContext db)
{
    // Read once for all the queries of a page.
    private (DateOnly Day, List<Guid> Targets)? _ended;

    /// <summary>All of the site, those of ended documents too.</summary>
    public async Task<IQueryable<TargetLine>> OnAsync(TargetDay day, CancellationToken cancellationToken, Guid? noticeId = null)
    {
        var ended = ValidityFilter.EndedByOthers(db, day.Today);
        var clauses =
            noticeId is null && _ended is { } known && known.Day == day.Today
                ? known.Targets
                : await OfEndedClausesAsync(day.Today, noticeId, cancellationToken);
        if (noticeId is null)
            _ended = (day.Today, clauses);
        var (today, soon, yearStart, yearEnd) = (day.Today, day.Soon, day.YearStart, day.YearEnd);
        return from t in db.Set<NoticeTarget>().AsNoTracking()
            join n in db.Set<Notice>().AsNoTracking() on t.NoticeId equals n.Id
            join s in db.Set<TargetStanding>().AsNoTracking() on t.Id equals s.TargetId into standings
            from s in standings.DefaultIfEmpty()
            // What ends a document is said in ValidityFilter too; here it is asked of the documents that have targets alone.
            let hasStarted = n.State == ContentState.Published && (n.HoldsFrom == null || n.HoldsFrom <= today)
            let isOver = hasStarted && (n.TakenDownAs == TakeDown.Withdrawn || n.HoldsUntil < today || ended.Contains(n.Id))
            let hasEnded = t.ClosedOn != null || n.State == ContentState.Unpublished || isOver || clauses.Contains(t.Id)
            let hasValue = s != null && s.Value != null && (t.Term != TargetTerm.Yearly || s.ValueOn >= yearStart)
            let due = t.Term == TargetTerm.Yearly ? yearEnd : t.DueOn
            let isFloor = t.Term == TargetTerm.Always || t.Term == TargetTerm.EachReview
            select new TargetLine
            {
                Target = t,
                Notice = n,
                Standing = s,
                State =
                    hasEnded ? (int)TargetState.Ended
                    : t.Comparison == TargetComparison.None || t.Amount == null ? (int)TargetState.NotMeasurable
                    : hasValue && s!.IsReached ? (int)TargetState.Met
                    : hasValue && isFloor ? (int)TargetState.Below
                    : due != null && due < today ? (int)TargetState.Overdue
                    : due != null && due <= soon ? (int)TargetState.DueSoon
                    : hasValue ? (int)TargetState.OnTheWay
                    : (int)TargetState.NoValue,
            };
    }

    public async Task<TargetLine?> FindAsync(Guid id, TargetDay day, CancellationToken cancellationToken) =>
        await (await OnAsync(day, cancellationToken)).FirstOrDefaultAsync(l => l.Target.Id == id, cancellationToken);

    public async Task<List<TargetLine>> OfNoticeAsync(Guid noticeId, TargetDay day, CancellationToken cancellationToken)
    {
        var lines = await (await OnAsync(day, cancellationToken, noticeId)).Where(l => l.Target.NoticeId == noticeId).ToListAsync(cancellationToken);
        return [.. lines.OrderBy(l => l.Standing?.Start ?? int.MaxValue).ThenBy(l => l.Target.PartOfId is null).ThenBy(l => l.Target.Id)];
    }

    /// <summary>Targets in clauses that ended while their document goes on.</summary>
    private async Task<List<Guid>> OfEndedClausesAsync(DateOnly today, Guid? noticeId, CancellationToken cancellationToken)
    {
        var rows = await (
            from r in db.Set<NoticeRelation>()
            join a in db.Set<Notice>() on r.NoticeId equals a.Id
            join t in db.Set<NoticeTarget>() on r.TargetId equals t.NoticeId
            where
                a.PublishedVersionId != null
                && r.On <= today
                && r.Clauses != ""
                && (noticeId == null || r.TargetId == noticeId)
                && (r.Kind == RelationKind.Repeals || r.Kind == RelationKind.Replaces)
            select new
            {
                t.Id,
                t.Anchor,
                r.Clauses,
            }
        ).ToListAsync(cancellationToken);
        return [.. rows.Where(r => r.Clauses.Split(' ').Any(c => IsIn(r.Anchor, c))).Select(r => r.Id).Distinct()];
    }

    // art-5-p-2 lies in art-5, art-51 does not.
    private static bool IsIn(string anchor, string clause) => anchor == clause || anchor.StartsWith(clause + "-", StringComparison.Ordinal);
}
