using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Definitions;
using Union.Contents.TakeDowns;

namespace Union.Contents.Items.Reading;

/// <summary>The public page of an item whose type has no pages of its own.</summary>
[AllowAnonymous, CachePublicPage]
internal sealed class ReadModel(UnionDbContext db, ContentDefinitions definitions, ItemReader reader, ItemAccess access, ShowItem show) : PageModel
{
    public ItemView View { get; private set; } = null!;

    public string TypeName { get; private set; } = "";

    /// <summary>Readers find its like in a list.</summary>
    public bool HasList { get; private set; }

    /// <summary>Since when it no longer holds, and why; null while it does.</summary>
    public (DateTime Since, string Reason)? Withdrawn { get; private set; }

    /// <summary>Where editors change it; null for readers.</summary>
    public string? EditAddress { get; private set; }

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellationToken)
    {
        var item = await db.Set<ContentItem>().AsNoTracking().FirstOrDefaultAsync(i => i.Slug == key, cancellationToken);
        if (item is null || await definitions.FindAsync(item.ContentType, cancellationToken) is not { } type)
            return NotFound();
        var isStaff = await reader.IsStaffAsync();
        if (item.Visibility == ContentVisibility.Staff && !isStaff)
            return NotFound();
        if (type.Pages is not null)
            return item.State == ContentState.Published ? LocalRedirectPermanent("~" + item.Url) : NotFound();
        if (item.PublishedVersionId is not { } shown)
            return NotOut(item);
        if (item.TakenDownAs == TakeDown.Withdrawn)
            Withdrawn = (item.UnpublishedAt!.Value, item.UnpublishedReason ?? "");
        var version = await db.Set<ContentVersion>().AsNoTracking().SingleAsync(v => v.Id == shown, cancellationToken);
        View = await show.ViewAsync(new FoundItem(type, item, version), isStaff, cancellationToken);
        (TypeName, HasList) = (type.Name, type.Definition.Listable);
        if (isStaff && await access.MayViewAsync(type, item.OrganizationId))
            EditAddress = $"~/admin/contents/items/{item.Id}";
        return Page();
    }

    private ActionResult NotOut(ContentItem item) =>
        item.RedirectTo.Length > 0 ? LocalRedirectPermanent("~" + item.RedirectTo)
        : item.State == ContentState.Unpublished ? StatusCode(StatusCodes.Status410Gone)
        : NotFound();
}
