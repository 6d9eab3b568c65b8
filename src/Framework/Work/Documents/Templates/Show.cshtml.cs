using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Web.Pages;

namespace Union.Work.Documents.Templates;

/// <summary>Templates are the site's, so changing one takes the permission at its root.</summary>
[RequirePermission(PaperPermissions.View)]
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
internal sealed class ShowModel(UnionDbContext db, PaperCatalog catalog, SaveTemplate save, Access access, IOrganizationTree tree) : PageModel
{
    private const long LargestRequest = 12 * 1024 * 1024;

    public PaperTemplate Template { get; private set; } = null!;

    public IReadOnlyList<TemplateVersion> Versions { get; private set; } = [];

    public IReadOnlyList<PaperField> Fields { get; private set; } = [];

    /// <summary>Why the file just brought was refused.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    public bool MayManage { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken) =>
        await FindAsync(code, cancellationToken) ? Page() : NotFound();

    [RequirePermission(PaperPermissions.Manage)]
    public async Task<IActionResult> OnPostUploadAsync(string code, IFormFile? file, string? note, CancellationToken cancellationToken)
    {
        if (!await FindAsync(code, cancellationToken))
            return NotFound();
        if (!MayManage)
            return Forbid();
        Problems = file is null ? ["没有选择文件。请选择用 Word 或 WPS 保存的 .docx 文件。"] : await UploadAsync(file, note, cancellationToken);
        if (Problems.Count > 0)
            return Page();
        this.Succeeded("模板已上传并开始使用。");
        return LocalRedirect($"~/admin/papers/templates/{code}");
    }

    [RequirePermission(PaperPermissions.Manage)]
    public async Task<IActionResult> OnPostRestoreAsync(string code, int version, CancellationToken cancellationToken)
    {
        if (!await FindAsync(code, cancellationToken))
            return NotFound();
        var old = Versions.FirstOrDefault(v => v.Number == version);
        if (old is null && version != 0)
            return NotFound();
        if (!MayManage)
            return Forbid();
        await save.RestoreAsync(Template, old, cancellationToken);
        this.Succeeded(old is null ? "已恢复自带模板。" : $"已恢复第 {version} 版。");
        return LocalRedirect($"~/admin/papers/templates/{code}");
    }

    private async Task<IReadOnlyList<string>> UploadAsync(IFormFile file, string? note, CancellationToken cancellationToken)
    {
        await using var content = file.OpenReadStream();
        return await save.UploadAsync(Template, new PaperUpload(content, file.FileName), note, cancellationToken);
    }

    private async Task<bool> FindAsync(string code, CancellationToken cancellationToken)
    {
        if (catalog.Find(code) is not { } template)
            return false;
        Template = template;
        Fields = [.. PaperWriter.OwnFields, .. catalog.FieldsOf(code)];
        Versions = await db.Set<TemplateVersion>()
            .AsNoTracking()
            .Where(v => v.TemplateCode == code)
            .OrderByDescending(v => v.Number)
            .ToListAsync(cancellationToken);
        MayManage = await access.HasAsync(PaperPermissions.Manage, tree.RootId);
        return true;
    }
}
