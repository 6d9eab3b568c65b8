using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Union.Core.Files;
using Union.Organizations.Import.Batches;
using Union.Organizations.Import.Columns;
using Union.Organizations.Import.Running;
using Union.Organizations.Tree;
using Union.Web.Exports;
using Union.Web.Forms;
using Union.Web.Lists;

namespace Union.Organizations.Import.History;

/// <summary>Files that were brought, and the next one.</summary>
[RequirePermission(Permissions.Import)]
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
internal sealed class IndexModel(UnionDbContext db, OrganizationReach reach, StartImport start) : PageModel
{
    private const long LargestRequest = 60L * 1024 * 1024;

    [BindProperty]
    public UploadForm Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public KeyPage<ImportBatch> Rows { get; private set; } = KeyPage.Empty<ImportBatch>();

    public IReadOnlyList<SelectListItem> Tops { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds { get; } = EnumChoices.Of<ImportKind>();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        Input.OrganizationId = Tops.Count > 0 ? Guid.Parse(Tops[0].Value) : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Upload is null)
            ModelState.AddModelError("Upload", "请选择要导入的文件。");
        if (Input.OrganizationId is { } id && !await MayAsync(id, cancellationToken))
            ModelState.AddModelError("Input.OrganizationId", "您没有在这个工会下面导入的权限，请另选。");
        if (ModelState.IsValid && await UploadedAsync(cancellationToken) is { } batch)
            return LocalRedirect($"~/admin/imports/{batch.Id}");
        await ReadAsync(cancellationToken);
        return Page();
    }

    /// <summary>An empty file with the headings and what to write below them.</summary>
    public IActionResult OnGetTemplate(ImportKind kind)
    {
        var fields = ImportFields.Of(kind);
        var columns = fields.Select(f => new ExportColumn<int>(f.Name + (f.IsRequired ? "*" : ""), _ => "")).ToList();
        return new ExportResult<int>(kind.DisplayName() + "导入模板", AsyncEnumerable.Empty<int>(), columns, isXlsx: true);
    }

    private async Task<ImportBatch?> UploadedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var content = Upload!.OpenReadStream();
            return await start.UploadAsync(Input.Kind!.Value, Input.OrganizationId!.Value, Upload.FileName, content, cancellationToken);
        }
        catch (FileRefusedException refused)
        {
            ModelState.AddModelError("Upload", refused.Message);
        }
        catch (UnreadableFileException unreadable)
        {
            ModelState.AddModelError("Upload", unreadable.Message + "。");
        }
        return null;
    }

    private async Task<bool> MayAsync(Guid id, CancellationToken cancellationToken) =>
        await reach.FindAsync(id, cancellationToken, Permissions.Import) is { } top && await reach.MayAsync(Permissions.Import, top);

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var paths = await reach.PathsAsync(Permissions.Import);
        Tops =
        [
            .. (
                await db.Set<Organization>().AsNoTracking().Where(o => paths.Contains(o.Path)).OrderBy(o => o.Path).ToListAsync(cancellationToken)
            ).Select(o => new SelectListItem(o.Name, o.Id.ToString())),
        ];
        var ask = KeyRequest.From(Request);
        var batches = BatchReach.Seen(db, paths);
        if (Guid.TryParse(ask.Key(), out var id) && await db.Set<ImportBatch>().FirstOrDefaultAsync(b => b.Id == id, cancellationToken) is { } key)
            batches = ask.IsBackward
                ? batches.Where(b => b.CreatedAt > key.CreatedAt || (b.CreatedAt == key.CreatedAt && b.Id > key.Id))
                : batches.Where(b => b.CreatedAt < key.CreatedAt || (b.CreatedAt == key.CreatedAt && b.Id < key.Id));
        var ordered = ask.IsBackward
            ? batches.OrderBy(b => b.CreatedAt).ThenBy(b => b.Id)
            : batches.OrderByDescending(b => b.CreatedAt).ThenByDescending(b => b.Id);
        Rows = KeyPage.Of(await ordered.Take(ask.Take).ToListAsync(cancellationToken), ask, b => b.Id.ToString());
    }
}
