using Union.Organizations.Terms;

namespace Union.Organizations.Indicators;

/// <summary>Terms by the day.</summary>
internal static class RunningTerms
{
    /// <summary>Terms that had begun and that no later one had replaced, overdue ones among them.</summary>
    public static IQueryable<Term> On(UnionDbContext db, DateOnly day) =>
        db.Below<Term>().Where(t => t.StartsOn <= day && (t.ClosedOn == null || t.ClosedOn > day));

    /// <summary>Those of them past the day by which the re-election was due, an approved postponement counted in .</summary>
    public static IQueryable<Term> OverdueOn(UnionDbContext db, DateOnly day) => On(db, day).Where(t => t.DueOn < day);
}
