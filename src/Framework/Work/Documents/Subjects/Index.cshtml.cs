using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Core.Files;
using Union.Web.Pages;
using Union.Work.Documents.Filling;

namespace Union.Work.Documents.Subjects;

/// <summary>The papers of one record. Who may edit the record may make its papers; see <see cref="PaperReach"/>.</summary>
[SignedIn]
[RequestSizeLimit(PaperUploads.LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = PaperUploads.LargestRequest)]
internal sealed class IndexModel(UnionDbContext db, PaperReach reach, PaperPanels panels, PaperCatalog catalog, PaperUploads uploads, Papers papers)
    : PageModel
{
    [BindProperty]
    public ReceiveForm Input { get; set; } = new();

    public PaperPanel Panel { get; private set; } = null!;

    /// <summary>Kind of the paper that is being entered.</summary>
    public PaperTemplate? Receiving { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string? receive, CancellationToken cancellationToken) =>
        await FindAsync(id, receive, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostReceiveAsync(Guid id, string? receive, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, receive, cancellationToken) || Receiving is null)
            return NotFound();
        if (!Panel.MayEdit)
            return Forbid();
        if (!ModelState.IsValid || !await ReceiveAsync(Receiving, cancellationToken))
            return Page();
        this.Succeeded("来文已登记。");
        return LocalRedirect("~" + Panel.Subject.Link);
    }

    public async Task<IActionResult> OnPostScanAsync(Guid id, Guid paper, IFormFile[] scans, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (!await FindAsync(id, null, cancellationToken))
            return NotFound();
        if (await db.Set<Paper>().FirstOrDefaultAsync(p => p.Id == paper && p.SubjectId == id, cancellationToken) is not { } row)
            return NotFound();
        if (!await reach.MayEditAsync(row, cancellationToken))
            return Forbid();
        if (await uploads.AttachAsync(row, scans, cancellationToken) is { } refusal)
            this.Failed(refusal);
        else
            this.Succeeded("签章扫描件已存入。");
        return LocalRedirect("~" + Panel.Subject.Link);
    }

    private async Task<bool> ReceiveAsync(PaperTemplate template, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = Input.File?.OpenReadStream();
            var received = new ReceivedPaper(
                template.Code,
                Panel.Subject.OrganizationId,
                Panel.Subject.Id,
                Input.Issuer,
                Input.Number,
                Input.On!.Value
            )
            {
                Title = TitleOf(template),
                SubjectTitle = Panel.Subject.Title,
                SubjectLink = Panel.Subject.Link,
                File = content is null ? null : new PaperUpload(content, Input.File!.FileName),
            };
            await papers.ReceiveAsync(received, cancellationToken);
            return true;
        }
        catch (Exception e) when (e is PaperRefusedException or FileRefusedException)
        {
            ModelState.AddModelError("", e.Message);
            return false;
        }
    }

    private string? TitleOf(PaperTemplate template)
    {
        var scope = new FillScope(Panel.Subject.Data);
        var title = XmlText.Of(TextFilling.Fill(template.Title, scope));
        return scope.Missing.Count == 0 ? title : null;
    }

    private async Task<bool> FindAsync(Guid id, string? receive, CancellationToken cancellationToken)
    {
        if (await panels.OfAsync(id, cancellationToken) is not { } panel)
            return false;
        Panel = panel;
        Receiving = panel.Rows.Any(r => r.Offer.TemplateCode == receive && r.Offer.MayBeReceived) ? catalog.Find(receive!) : null;
        return true;
    }
}
