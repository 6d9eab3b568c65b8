using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Items.Reading;
using Union.Contents.Versions;
using Union.Web.Pages;

namespace Union.Contents.Items.History;

/// <summary>One version beside another: <c>?with=2</c>, else the one before it.</summary>
[RequirePermission(Permissions.View)]
internal sealed class ShowModel(UnionDbContext db, ItemStore store, ItemAccess access, ItemChanges changes, ShowItem show, RestoreItem restore)
    : PageModel
{
    private const int Most = 500;

    public ContentItem Item { get; private set; } = null!;

    public ContentVersion Version { get; private set; } = null!;

    public ContentVersion? Other { get; private set; }

    public IReadOnlyList<FieldChange> Fields { get; private set; } = [];

    public IReadOnlyList<DiffLine> Lines { get; private set; } = [];

    public ItemView View { get; private set; } = null!;

    public IReadOnlyList<int> Numbers { get; private set; } = [];

    public bool MayRestore { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, int number, int? with, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, number, cancellationToken) is not var (found, version))
            return NotFound();
        if (!await access.MayViewAsync(found.Type, found.Item.OrganizationId))
            return Forbid();
        (Item, Version) = (found.Item, version);
        MayRestore = version.Id != Item.LatestVersionId && await access.MayEditAsync(found.Type, Item.OrganizationId);
        Numbers = await db.Set<ContentVersion>()
            .Where(v => v.ItemId == id && v.Number != number)
            .OrderByDescending(v => v.Number)
            .Take(Most)
            .Select(v => v.Number)
            .ToListAsync(cancellationToken);
        var beside = with ?? number - 1;
        Other = await db.Set<ContentVersion>()
            .AsNoTracking()
            .FirstOrDefaultAsync(v => v.ItemId == id && v.Number == beside && v.Number != number, cancellationToken);
        if (Other is not null)
        {
            Fields = await changes.BetweenAsync(found.Type, ItemParts.Of(Other), ItemParts.Of(version), cancellationToken);
            Lines = LineDiff.Between(Other.Body, version.Body);
        }
        View = await show.ViewAsync(found with { Version = version }, withStaff: true, cancellationToken);
        return Page();
    }

    [RequirePermission(Permissions.View)]
    public async Task<IActionResult> OnPostRestoreAsync(Guid id, int number, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, number, cancellationToken) is not var (found, version))
            return NotFound();
        if (!await access.MayEditAsync(found.Type, found.Item.OrganizationId))
            return Forbid();
        if (await restore.RunAsync(found, version, cancellationToken))
            this.Succeeded($"第 {number} 版的内容已成为新的草稿。");
        else
            this.Failed("刚才有人保存了新的版本，没有恢复；请看过再恢复。");
        return LocalRedirect($"~/admin/contents/items/{id}");
    }

    private async Task<(FoundItem Found, ContentVersion Version)?> FindAsync(Guid id, int number, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { } found
        && await db.Set<ContentVersion>().AsNoTracking().FirstOrDefaultAsync(v => v.ItemId == id && v.Number == number, cancellationToken)
            is { } version
            ? (found, version)
            : null;
}
