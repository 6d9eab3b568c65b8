using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Contents.Media.Adding;
using Union.Contents.Media.Folders;
using Union.Contents.Media.Quota;
using Union.Web.Lists;
using Union.Web.Pages;

namespace Union.Contents.Media.Browsing;

/// <summary>The media library: <c>?folder=2099/培训</c>, <c>?q=</c> searches all folders.</summary>
[RequirePermission(Permissions.ViewMedia)]
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
internal sealed class IndexModel(MediaList list, MediaFolders folders, MediaQuota quota, AddMedia adding, ChangeFolder changing, Access access)
    : PageModel
{
    private const long LargestRequest = 400L * 1024 * 1024;
    private const int Shown = 36;

    [BindProperty(SupportsGet = true)]
    public string? Folder { get; set; }

    public MediaShelf Shelf { get; private set; } = null!;

    public long Used { get; private set; }

    public long Limit { get; private set; }

    public string Accept { get; private set; } = "";

    public bool MayManage { get; private set; }

    public bool MaySetQuota { get; private set; }

    public async Task OnGetAsync(string? q, string? kind, CancellationToken cancellationToken)
    {
        Shelf = await ShelfAsync(q, kind == "picture", everywhere: false, cancellationToken);
        (Used, Limit) = (await quota.UsedAsync(cancellationToken), await quota.LimitAsync(cancellationToken));
        Accept = (await quota.RulesAsync(cancellationToken)).Accept;
        MayManage = await access.HasAsync(Permissions.ManageMedia);
        MaySetQuota = await access.HasAsync(Permissions.ManageMediaQuota);
    }

    /// <summary>The pictures of a folder for the editor's chooser, without a page around them; at the top the newest of all.</summary>
    public async Task<IActionResult> OnGetChooseAsync(string? q, CancellationToken cancellationToken) =>
        Partial("_Chooser", await ShelfAsync(q, true, everywhere: string.IsNullOrEmpty(Folder), cancellationToken));

    [RequirePermission(Permissions.ManageMedia)]
    public async Task<IActionResult> OnPostAddAsync(List<IFormFile> files, CancellationToken cancellationToken)
    {
        var added = await adding.RunAsync(files, Folder, cancellationToken);
        if (Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
            return new JsonResult(added.Select(a => a with { Url = a.Url is null ? null : Request.PathBase + a.Url }));
        var refused = added.Where(a => a.Error is not null).Select(a => a.Error).ToList();
        if (added.Count == 0)
            this.Warned("没有选择文件。");
        else if (refused.Count == 0)
            this.Succeeded($"上传了 {added.Count} 个文件。");
        else
            this.Failed($"上传了 {added.Count - refused.Count} 个文件，没有上传：{string.Join("", refused)}");
        return Here(Folder);
    }

    [RequirePermission(Permissions.ManageMedia)]
    public async Task<IActionResult> OnPostMakeFolderAsync(string? name, CancellationToken cancellationToken) =>
        Said(await changing.MakeAsync(Folder ?? "", name, cancellationToken), "文件夹已建立。", Folder);

    [RequirePermission(Permissions.ManageMedia)]
    public async Task<IActionResult> OnPostMoveFolderAsync(string? name, CancellationToken cancellationToken)
    {
        var refusal = await changing.MoveAsync(Folder ?? "", name, cancellationToken);
        return Said(refusal, "文件夹已改名；原来的地址仍然有效。", refusal is null ? MediaNames.Folder(name) : Folder);
    }

    [RequirePermission(Permissions.ManageMedia)]
    public async Task<IActionResult> OnPostRemoveFolderAsync(CancellationToken cancellationToken)
    {
        var refusal = await changing.RemoveAsync(Folder ?? "", cancellationToken);
        return Said(refusal, "文件夹已删除。", refusal is null ? Path.GetDirectoryName(Folder) : Folder);
    }

    private async Task<MediaShelf> ShelfAsync(string? q, bool picturesOnly, bool everywhere, CancellationToken cancellationToken)
    {
        var folder = MediaNames.Folder(Folder) ?? "";
        var page = await list.PageAsync(everywhere ? null : folder, q, picturesOnly, KeyRequest.From(Request, Shown), cancellationToken);
        return new MediaShelf(folder, await folders.AllAsync(cancellationToken), page, q);
    }

    private LocalRedirectResult Said(string? refusal, string done, string? folder)
    {
        if (refusal is null)
            this.Succeeded(done);
        else
            this.Failed(refusal);
        return Here(folder);
    }

    private LocalRedirectResult Here(string? folder) =>
        LocalRedirect(string.IsNullOrEmpty(folder) ? "~/admin/media" : $"~/admin/media?folder={Uri.EscapeDataString(folder)}");
}
