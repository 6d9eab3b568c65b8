using Union.Contents.TakeDowns;

namespace Union.Notices.Relations;

/// <summary>Limits a list of notices to those in force, not yet in force, ended in part or ended on a day; the same rules as <see cref="Validity"/>.</summary>
internal static class ValidityFilter
{
    public const string InForce = "in-force";
    public const string NotYet = "not-yet";
    public const string Partly = "partly";
    public const string Ended = "ended";

    public static IReadOnlyList<(string Value, string Text)> Choices { get; } =
    [(InForce, "现行有效"), (NotYet, "尚未施行"), (Partly, "部分失效"), (Ended, "已失效")];

    public static IQueryable<Notice> Apply(UnionDbContext db, IQueryable<Notice> notices, string? choice, DateOnly day)
    {
        var (ended, touched) = (EndedByOthers(db, day), Ending(db, day).Select(r => r.TargetId));
        var started = notices.Where(n => n.State == ContentState.Published && (n.HoldsFrom == null || n.HoldsFrom <= day));
        var holding = started.Where(n =>
            n.TakenDownAs != TakeDown.Withdrawn && (n.HoldsUntil == null || n.HoldsUntil >= day) && !ended.Contains(n.Id)
        );
        return choice switch
        {
            InForce => holding.Where(n => !touched.Contains(n.Id)),
            // From the few that are touched, not from all that hold.
            Partly => from n in holding join id in touched.Distinct() on n.Id equals id select n,
            NotYet => notices.Where(n => n.State == ContentState.Published && n.HoldsFrom > day),
            Ended => started.Where(n => n.TakenDownAs == TakeDown.Withdrawn || n.HoldsUntil < day || ended.Contains(n.Id)),
            _ => notices,
        };
    }

    /// <summary>Documents that another one has ended as a whole by this day.</summary>
    public static IQueryable<Guid> EndedByOthers(UnionDbContext db, DateOnly day) =>
        Ending(db, day).Where(r => r.Clauses == "").Select(r => r.TargetId);

    private static IQueryable<NoticeRelation> Ending(UnionDbContext db, DateOnly day) =>
        from r in db.Set<NoticeRelation>()
        join a in db.Set<Notice>() on r.NoticeId equals a.Id
        where a.State == ContentState.Published && r.On <= day && (r.Kind == RelationKind.Repeals || r.Kind == RelationKind.Replaces)
        select r;
}
