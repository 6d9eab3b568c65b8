using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Core.Files;
using Union.Web.Pages;

namespace Union.Work.Documents.Register;

/// <summary>One paper. Who may edit its record sees it too, so the page asks for more than a permission: see <see cref="PaperReach"/>.</summary>
[SignedIn]
[RequestSizeLimit(PaperUploads.LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = PaperUploads.LargestRequest)]
internal sealed class ShowModel(UnionDbContext db, PaperReach reach, PaperUploads uploads, Papers papers) : PageModel
{
    public Paper Paper { get; private set; } = null!;

    public IReadOnlyList<PaperFile> Files { get; private set; } = [];

    public bool MayEdit { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostScanAsync(Guid id, IFormFile[] scans, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
            return NotFound();
        if (!MayEdit)
            return Forbid();
        if (await uploads.AttachAsync(Paper, scans, cancellationToken) is { } refusal)
            this.Failed(refusal);
        else
            this.Succeeded("签章扫描件已存入。");
        return LocalRedirect($"~/admin/papers/{id}");
    }

    public async Task<IActionResult> OnPostVoidAsync(Guid id, string? reason, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
            return NotFound();
        if (!MayEdit)
            return Forbid();
        try
        {
            await papers.VoidAsync(Paper, reason, cancellationToken);
            this.Succeeded("公文已作废，文号和原因留在登记簿里。");
        }
        catch (PaperRefusedException refusal)
        {
            this.Failed(refusal.Message);
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            this.Warned("刚才有人改动了这份公文，没有作废。请看过再试。");
        }
        return LocalRedirect($"~/admin/papers/{id}");
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await reach.FindAsync(id, cancellationToken) is not { } paper)
            return false;
        Paper = paper;
        MayEdit = await reach.MayEditAsync(paper, cancellationToken);
        Files = await db.Set<PaperFile>().AsNoTracking().Where(f => f.PaperId == id).OrderBy(f => f.Id).ToListAsync(cancellationToken);
        return true;
    }
}
