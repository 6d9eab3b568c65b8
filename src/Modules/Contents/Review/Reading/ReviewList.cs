using Microsoft.EntityFrameworkCore;
using Union.Web.Lists;

namespace Union.Contents.Review.Reading;

/// <summary>What was submitted on the site, the last one first.</summary>
internal sealed class ReviewList(UnionDbContext db, ProcedureCatalog catalog)
{
    /// <param name="state">Only this state; null: all.</param>
    /// <param name="contentType">Only this type; null: all.</param>
    public async Task<KeyPage<ReviewRow>> PageAsync(string? state, string? contentType, KeyRequest ask, CancellationToken cancellationToken)
    {
        var rows =
            from r in db.Set<ContentReview>().AsNoTracking()
            join c in db.Set<ProcedureCase>().AsNoTracking() on r.Id equals c.SubjectId
            select new
            {
                r,
                c.State,
                c.EnteredOn,
            };
        if (!string.IsNullOrEmpty(state))
            rows = rows.Where(x => x.State == state);
        if (!string.IsNullOrEmpty(contentType))
            rows = rows.Where(x => x.r.ContentType == contentType);
        var total = await rows.CountAsync(cancellationToken);
        if (Guid.TryParseExact(ask.Key(), "N", out var id))
            rows = ask.IsBackward ? rows.Where(x => x.r.Id > id) : rows.Where(x => x.r.Id < id);
        rows = ask.IsBackward ? rows.OrderBy(x => x.r.Id) : rows.OrderByDescending(x => x.r.Id);
        var procedure = catalog.Of(typeof(ContentReview));
        var found = await rows.Take(ask.Take).ToListAsync(cancellationToken);
        return KeyPage.Of(
            [.. found.Select(x => new ReviewRow(x.r, x.State, procedure.State(x.State).Name, x.EnteredOn))],
            ask,
            r => r.Review.Id.ToString("N"),
            total
        );
    }

    public async Task<IReadOnlyDictionary<string, int>> CountsAsync(CancellationToken cancellationToken) =>
        await (
            from r in db.Set<ContentReview>()
            join c in db.Set<ProcedureCase>() on r.Id equals c.SubjectId
            group c by c.State into g
            select new { g.Key, Count = g.Count() }
        ).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
}
