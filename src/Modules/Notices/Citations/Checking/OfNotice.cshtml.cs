using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Notices.Citations.Showing;
using Union.Texts.Structure;
using Union.Web.Pages;

namespace Union.Notices.Citations.Checking;

/// <summary>All citations of one notice, what people decided on them, and what the structure of its text leaves open.</summary>
[RequirePermission(Permissions.ViewDrafts)]
internal sealed class OfNoticeModel(UnionDbContext db, DecideCitation decide, AddCitation add, TargetAddress address, Access access) : PageModel
{
    private const int Most = 1000;

    public Notice Notice { get; private set; } = null!;

    [BindProperty]
    public AddedCitation Input { get; set; } = new();

    public IReadOnlyList<NoticeCitation> Citations { get; private set; } = [];

    public TextStructure? Structure { get; private set; }

    public bool MayDecide { get; private set; }

    public string? Href(NoticeCitation citation) =>
        citation.TargetId is { } id ? address.Of(id, citation.TargetTenantId, citation.TargetAnchor) : null;

    public string Place(NoticeCitation citation) => Structure is null ? "" : ClauseCaption.Of(Structure, citation.Anchor);

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
        return Done("已添加引用。");
    }

    [RequirePermission(Permissions.Edit)]
    public Task<IActionResult> OnPostConfirmAsync(Guid id, Guid citation, CancellationToken cancellationToken) =>
        ToldAsync(id, "已确认。", decide.RunAsync(citation, CitationState.Confirmed, null, cancellationToken), cancellationToken);

    [RequirePermission(Permissions.Edit)]
    public Task<IActionResult> OnPostRejectAsync(Guid id, Guid citation, CancellationToken cancellationToken) =>
        ToldAsync(id, "已排除。", decide.RunAsync(citation, CitationState.Rejected, null, cancellationToken), cancellationToken);

    [RequirePermission(Permissions.Edit)]
    public async Task<IActionResult> OnPostRemoveAsync(Guid id, string mention, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken)
            ? await ToldAsync(id, "已恢复为自动识别的结果。", add.RemoveAsync(Notice, mention, cancellationToken), cancellationToken)
            : NotFound();

    private async Task<IActionResult> ToldAsync(Guid id, string done, Task<string?> work, CancellationToken cancellationToken)
    {
        var refusal = await work;
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        if (refusal is null)
            return Done(done);
        this.Warned(refusal);
        return LocalRedirect($"~/admin/notices/{id}/citations");
    }

    private LocalRedirectResult Done(string text)
    {
        this.Succeeded(text);
        return LocalRedirect($"~/admin/notices/{Notice.Id}/citations");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<Notice>().AsNoTracking().FirstOrDefaultAsync(n => n.Id == id, cancellationToken) is not { } notice)
            return false;
        Notice = notice;
        MayDecide = await access.HasAsync(Permissions.Edit, notice.OrganizationId);
        var version = notice.PublishedVersionId ?? notice.LatestVersionId;
        var body = await db.Set<NoticeVersion>().Where(v => v.Id == version).Select(v => v.Body).FirstOrDefaultAsync(cancellationToken);
        Structure = TextStructure.Parse(body ?? "");
        Citations = await db.Set<NoticeCitation>()
            .AsNoTracking()
            .Where(c => c.NoticeId == id)
            .OrderBy(c => c.Position)
            .Take(Most)
            .ToListAsync(cancellationToken);
        return true;
    }
}
