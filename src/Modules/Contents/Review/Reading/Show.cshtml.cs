using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Definitions;
using Union.Contents.Items;
using Union.Contents.Items.Reading;
using Union.Web.Markdown;

namespace Union.Contents.Review.Reading;

/// <summary>One passage: the text as submitted, where it stands, what may be done.</summary>
[RequirePermission(ReviewPermissions.View)]
internal sealed class ShowModel(
    UnionDbContext db,
    Access access,
    Work.Procedures.Procedures procedures,
    ContentDefinitions definitions,
    ShowItem show
) : PageModel
{
    public ContentReview Review { get; private set; } = null!;

    public ContentVersion Version { get; private set; } = null!;

    public ContentItem Item { get; private set; } = null!;

    public CaseView Case { get; private set; } = null!;

    /// <summary>A newer version than the one under review.</summary>
    public bool IsOvertaken => Item.LatestVersionId != Review.VersionId;

    /// <summary>等审核 3 天; null when it waits for nobody, or since today.</summary>
    public string? Wait =>
        ReviewStates.WaitsFor(Case.Case.State) is { } what && Case.Today.DayNumber - Case.Case.EnteredOn.DayNumber is > 0 and var days
            ? $"{what}已 {days} 天"
            : null;

    public string TypeName { get; private set; } = "";

    /// <summary>The fields of a type without pages of its own; empty for any other.</summary>
    public IReadOnlyList<ShownField> Fields { get; private set; } = [];

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
        var type = await definitions.FindAsync(review.ContentType, cancellationToken);
        TypeName = type?.DisplayName ?? review.ContentType;
        if (type is { Pages: null })
            Fields = (await show.ViewAsync(type, ItemParts.Of(Version), cancellationToken)).Fields;
        return Page();
    }
}
