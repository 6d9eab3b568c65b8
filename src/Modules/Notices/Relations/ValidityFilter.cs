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
        var waiting = db.Set<NoticeVersion>()
            .Where(v => (v.EffectiveOn ?? v.IssuedOn) > day || (v.EffectiveOn == null && v.IssuedOn == null && v.IssuedYear > day.Year));
        var expired = db.Set<NoticeVersion>().Where(v => v.EffectiveUntil < day);
        var ending =
            from r in db.Set<NoticeRelation>()
            join a in db.Set<Notice>() on r.NoticeId equals a.Id
            where a.PublishedVersionId != null && r.On <= day && (r.Kind == RelationKind.Repeals || r.Kind == RelationKind.Replaces)
            select r;
        var started = notices.Where(n => !waiting.Any(v => v.Id == n.PublishedVersionId));
        var holding = started.Where(n =>
            n.TakenDownAs != Contents.TakeDowns.TakeDown.Withdrawn
            && !expired.Any(v => v.Id == n.PublishedVersionId)
            && !ending.Any(r => r.TargetId == n.Id && r.Clauses == "")
        );
        return choice switch
        {
            InForce => holding.Where(n => !ending.Any(r => r.TargetId == n.Id)),
            Partly => holding.Where(n => ending.Any(r => r.TargetId == n.Id)),
            NotYet => notices.Where(n => waiting.Any(v => v.Id == n.PublishedVersionId)),
            Ended => started.Where(n =>
                n.TakenDownAs == Contents.TakeDowns.TakeDown.Withdrawn
                || expired.Any(v => v.Id == n.PublishedVersionId)
                || ending.Any(r => r.TargetId == n.Id && r.Clauses == "")
            ),
            _ => notices,
        };
    }
}
