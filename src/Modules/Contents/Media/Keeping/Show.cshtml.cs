using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Media.Adding;
using Union.Contents.Media.Folders;
using Union.Contents.Media.Uses;
using Union.Web.Pages;

namespace Union.Contents.Media.Keeping;

/// <summary>One file: what it is, where it is used, what it is called.</summary>
[RequirePermission(Permissions.ViewMedia)]
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
internal sealed class ShowModel(
    UnionDbContext db,
    MediaUses uses,
    MediaFolders folders,
    MoveMedia moving,
    AddMedia adding,
    RemoveMedia removing,
    Access access
) : PageModel
{
    private const long LargestRequest = 60L * 1024 * 1024;

    [BindProperty]
    public MediaForm Input { get; set; } = new();

    public MediaFile Media { get; private set; } = null!;

    public IReadOnlyList<MediaUse> Uses { get; private set; } = [];

    public IReadOnlyList<string> Folders { get; private set; } = [];

    public IReadOnlyList<string> OldAddresses { get; private set; } = [];

    public bool MayManage { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
            return NotFound();
        Input = MediaForm.Of(Media);
        return await ShowAsync(cancellationToken);
    }

    [RequirePermission(Permissions.ManageMedia)]
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
            return NotFound();
        if (ModelState.IsValid && await moving.RunAsync(Media, Input, cancellationToken) is { } refusal)
            ModelState.AddModelError("", refusal);
        if (!ModelState.IsValid)
        {
            db.ChangeTracker.Clear();
            await FindAsync(id, cancellationToken);
            return await ShowAsync(cancellationToken);
        }
        this.Succeeded("已保存；原来的地址仍然有效。");
        return LocalRedirect($"~/admin/media/files/{id}");
    }

    [RequirePermission(Permissions.ManageMedia)]
    public async Task<IActionResult> OnPostReplaceAsync(Guid id, IFormFile? file, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
            return NotFound();
        if (file is null)
            this.Warned("没有选择文件。");
        else if (await adding.ReplaceAsync(Media, file, cancellationToken) is { } refusal)
            this.Failed(refusal);
        else
            this.Succeeded("文件已更换，地址不变；用到它的页面现在显示新的内容。");
        return LocalRedirect($"~/admin/media/files/{id}");
    }

    [RequirePermission(Permissions.ManageMedia)]
    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
            return NotFound();
        var folder = Media.Folder;
        if (await removing.RunAsync(Media, cancellationToken) is { } refusal)
        {
            this.Failed(refusal);
            return LocalRedirect($"~/admin/media/files/{id}");
        }
        this.Succeeded("文件已删除。");
        return LocalRedirect(folder.Length == 0 ? "~/admin/media" : $"~/admin/media?folder={Uri.EscapeDataString(folder)}");
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<MediaFile>().FirstOrDefaultAsync(f => f.Id == id, cancellationToken) is not { } file)
            return false;
        Media = file;
        return true;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Uses = await uses.OfAsync(Media, cancellationToken);
        Folders = await folders.AllAsync(cancellationToken);
        OldAddresses = await db.Set<MediaAddress>().Where(a => a.FileId == Media.Id).Select(a => a.Path).ToListAsync(cancellationToken);
        MayManage = await access.HasAsync(Permissions.ManageMedia);
        return Page();
    }
}
