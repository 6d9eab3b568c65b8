using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Search.Index.Storage;
using Union.Search.Live;
using Union.Search.Live.Files;
using Union.Web.Pages;

namespace Union.Search.Indexes;

/// <summary>The indexes of this node: <c>?name=</c> shows one. They serve all sites, so only the topmost looks after them.</summary>
[RequirePermission(Permissions.ManageIndex)]
internal sealed class IndexModel(
    LiveIndexes indexes,
    AskRebuild ask,
    SaveProfile save,
    FileTextStore texts,
    TenantRegistry tenants,
    IEnumerable<IIndexSource> sources,
    ICurrentTenant tenant
) : PageModel
{
    private const int ShownFiles = 200;

    [BindProperty(SupportsGet = true)]
    public string? Name { get; set; }

    public LiveIndex Live { get; private set; } = indexes.Default;

    public IndexState Index { get; private set; } = indexes.Default.State;

    public IReadOnlyList<LiveIndex> All => [.. indexes.All.OrderByDescending(index => index.Profile.IsDefault)];

    public IReadOnlyList<UnreadableFile> Unreadable { get; private set; } = [];

    public string SourceNames => string.Join("、", sources.Where(source => Live.Profile.Takes(source.Kind)).Select(source => source.DisplayName));

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!tenant.Info.IsDefault || indexes.Find(Name) is not { } live)
        {
            context.Result = NotFound();
            return;
        }
        (Live, Index) = (live, live.State);
    }

    public void OnGet()
    {
        if (Live.Current is not { } file)
            return;
        try
        {
            var counts = file.Read(reader => FileTable.Count(reader.Connection));
            Index = Index with
            {
                Files = new FileCounts(
                    counts.GetValueOrDefault(FileState.Read),
                    counts.GetValueOrDefault(FileState.Waiting),
                    counts.GetValueOrDefault(FileState.Unreadable)
                ),
            };
            Unreadable = file.Read(reader => FileTable.Unreadable(reader.Connection, ShownFiles));
        }
        catch (ObjectDisposedException)
        {
            // Another file took over; the next look shows it.
        }
        catch (IndexUnusableException exception)
        {
            Live.Abandon(file, exception);
            Index = Live.State;
        }
    }

    public IActionResult OnGetProgress() => Partial("_Progress", Live);

    public Task<IActionResult> OnPostRebuildAsync(CancellationToken cancellationToken) =>
        AskAsync(false, "已安排重建索引。重建期间检索照常使用。", cancellationToken);

    public Task<IActionResult> OnPostResetAsync(CancellationToken cancellationToken) =>
        AskAsync(true, "已安排重新读取全部来源。期间检索照常使用。", cancellationToken);

    /// <summary>Files that gave no text are read once more, by this node.</summary>
    public async Task<IActionResult> OnPostRetryAsync(CancellationToken cancellationToken)
    {
        OnGet();
        foreach (var file in Unreadable)
            texts.Forget(file.Sha256, file.FileName);
        return await AskAsync(true, $"已安排重新读取 {Unreadable.Count} 个附件。", cancellationToken);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        if (await save.RemoveAsync(Live.Profile.Name, cancellationToken) is { } refusal)
            this.Warned(refusal);
        else
            this.Succeeded($"索引“{Live.Profile.DisplayName}”已删除。");
        return LocalRedirect("~/admin/search/index");
    }

    public string SiteName(Guid tenantId) => tenants.Find(tenantId)?.DisplayName ?? "（已移除的站点）";

    public string SitePath(Guid tenantId) => tenants.Find(tenantId)?.PathBase ?? "";

    private async Task<IActionResult> AskAsync(bool reset, string done, CancellationToken cancellationToken)
    {
        if (await ask.RunAsync(Live.Profile.Name, reset, cancellationToken) is { } refusal)
            this.Warned(refusal);
        else
            this.Succeeded(done);
        return LocalRedirect("~/admin/search/index" + (Live.Profile.IsDefault ? "" : $"?name={Live.Profile.Name}"));
    }
}
