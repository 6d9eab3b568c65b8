using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Scheduling;
using Union.Web.Markdown;

namespace Union.Contents.Review.Reading;

/// <summary>One passage: the text as submitted, where it stands, what may be done.</summary>
[RequirePermission(ReviewPermissions.View)]
internal sealed class ShowModel(UnionDbContext db, Access access, Work.Procedures.Procedures procedures, Enabled<IContentPublisher> publishers)
    : PageModel
{
    public ContentReview Review { get; private set; } = null!;

    public ContentVersion Version { get; private set; } = null!;

    public ContentItem Item { get; private set; } = null!;

    public CaseView Case { get; private set; } = null!;

    /// <summary>A newer version than the one under review.</summary>
    public bool IsOvertaken => Item.LatestVersionId != Review.VersionId;

    public string TypeName => publishers.FirstOrDefault(p => p.ContentType == Review.ContentType)?.DisplayName ?? Review.ContentType;

    public IHtmlContent Text => MarkdownRenderer.Render(Version.Body);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (
            await db.Set<ContentReview>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) is not { } review
            || !await access.HasAsync(ReviewPermissions.View, review.OrganizationId)
            || await procedures.ViewAsync(review, cancellationToken) is not { } view
        )
            return NotFound();
        (Review, Case) = (review, view);
        Version = await db.Set<ContentVersion>().AsNoTracking().SingleAsync(v => v.Id == review.VersionId, cancellationToken);
        Item = await db.Set<ContentItem>().AsNoTracking().SingleAsync(i => i.Id == review.ItemId, cancellationToken);
        return Page();
    }
}
