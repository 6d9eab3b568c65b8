using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Notices.Relations.Proposing;
using Union.Notices.Relations.Showing;
using Union.Web.Pages;

namespace Union.Notices.Relations.Editing;

/// <summary>What one document does to others and what is done to it; whether it holds on a day.</summary>
[RequirePermission(Permissions.ViewDrafts)]
internal sealed class OfNoticeModel(
    UnionDbContext db,
    ShowRelations relations,
    ProposedRelations proposals,
    DecideProposal decide,
    AddRelation add,
    RemoveRelation remove,
    Access access
) : PageModel
{
    public Notice Notice { get; private set; } = null!;

    [BindProperty]
    public RelationForm Input { get; set; } = new();

    /// <summary>The day asked for: <c>?on=2020-01-01</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    public RelationPanel Panel { get; private set; } = RelationPanel.None;

    /// <summary>Relations that the words of the text suggest and nobody decided.</summary>
    public int? Proposed { get; private set; }

    public IReadOnlyList<RelationRejection> Rejected { get; private set; } = [];

    public bool MayEdit { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    [RequirePermission(Permissions.Edit)]
    public async Task<IActionResult> OnPostAddAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        if (await add.RunAsync(Notice, Input, cancellationToken) is { } refusal)
        {
            ModelState.AddModelError("", refusal);
            return Page();
        }
        this.Succeeded("已添加关系，两个文件的页面上都能看到。");
        return LocalRedirect($"~/admin/notices/{id}/relations");
    }

    [RequirePermission(Permissions.Edit)]
    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid relation, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        if (await remove.RunAsync(Notice, relation, cancellationToken) is { } refusal)
            this.Warned(refusal);
        else
            this.Succeeded("已删除关系。");
        return LocalRedirect($"~/admin/notices/{id}/relations");
    }

    [RequirePermission(Permissions.Edit)]
    public async Task<IActionResult> OnPostAgainAsync(Guid id, Guid rejection, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        if (!MayEdit)
            return Forbid();
        await decide.ProposeAgainAsync(Notice, rejection, cancellationToken);
        return LocalRedirect($"~/admin/notices/{id}/relations");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<Notice>().AsNoTracking().FirstOrDefaultAsync(n => n.Id == id, cancellationToken) is not { } notice)
            return false;
        Notice = notice;
        MayEdit = await access.HasAsync(Permissions.Edit, notice.OrganizationId);
        var shown = notice.PublishedVersionId ?? notice.LatestVersionId;
        var version = await db.Set<NoticeVersion>().AsNoTracking().SingleAsync(v => v.Id == shown, cancellationToken);
        Panel = await relations.OfAsync(notice, version, On ?? relations.Today, withStaff: true, cancellationToken);
        Proposed = await proposals.CountAsync(id, cancellationToken);
        Rejected = await db.Set<RelationRejection>().AsNoTracking().Where(r => r.NoticeId == id).OrderBy(r => r.Id).ToListAsync(cancellationToken);
        return true;
    }
}
