using Microsoft.EntityFrameworkCore;

namespace Union.Contents.Review;

/// <summary>Reads the panel of an item.</summary>
public sealed class ShowReview
{
    private readonly UnionDbContext _db;
    private readonly ReviewGate _gate;
    private readonly ReviewedItems _items;
    private readonly ProcedureCatalog _catalog;
    private readonly Access _access;

    private ShowReview(UnionDbContext db, ReviewGate gate, ReviewedItems items, ProcedureCatalog catalog, Access access) =>
        (_db, _gate, _items, _catalog, _access) = (db, gate, items, catalog, access);

    internal static ShowReview Create(UnionDbContext db, ReviewGate gate, ReviewedItems items, ProcedureCatalog catalog, Access access) =>
        new(db, gate, items, catalog, access);

    public async Task<ReviewPanel> OfAsync(ContentItem item, CancellationToken cancellationToken)
    {
        var rule = await _gate.RuleOfAsync(item.ContentType, cancellationToken);
        var review = await _items.ReviewOfAsync(item.Id, cancellationToken);
        var found = review is null
            ? null
            : await _db.Set<ProcedureCase>().AsNoTracking().FirstOrDefaultAsync(c => c.SubjectId == review.Id, cancellationToken);
        var state = found is null ? null : _catalog.Of(typeof(ContentReview)).State(found.State);
        return new ReviewPanel(
            item,
            rule,
            review,
            state?.Code ?? "",
            state?.Name ?? "",
            state?.Code == ReviewStates.Returned ? await RemarkAsync(found!, cancellationToken) : "",
            (await _gate.OfAsync(item, cancellationToken)).WhyNot,
            await _access.HasAsync(ReviewPermissions.Submit, item.OrganizationId),
            await _access.HasAsync(ReviewPermissions.PublishUnreviewed, item.OrganizationId),
            await _gate.UnreviewedOfAsync(item.Id, cancellationToken)
        );
    }

    private async Task<string> RemarkAsync(ProcedureCase found, CancellationToken cancellationToken)
    {
        var step = await _db.Set<ProcedureStep>()
            .AsNoTracking()
            .Where(s => s.CaseId == found.Id)
            .OrderByDescending(s => s.Id)
            .FirstAsync(cancellationToken);
        return step.Note.Length > 0 ? $"{step.By}：{step.Note}" : "";
    }
}
