using Union.Core.Tenants;
using Union.Search.Index.Storage;

namespace Union.Search.Live;

/// <summary>Builds a new index file from the sources while the current one answers.</summary>
internal sealed class IndexBuild(LiveIndex live, IndexSources sources, TenantRegistry tenants)
{
    /// <summary>Builds and puts the file in place; a build that fails leaves nothing behind.</summary>
    public async Task RunAsync(string reason, CancellationToken cancellationToken)
    {
        var path = live.NewPath();
        var all = tenants.All;
        var progress = new BuildProgress(DateTime.UtcNow, reason, 0, all.Count, 0);
        live.Report(progress);
        try
        {
            using (var file = IndexFile.Create(path))
            {
                foreach (var tenant in all)
                {
                    await sources.WriteAllAsync(
                        tenant.Id,
                        file,
                        written => live.Report(progress = progress with { Documents = progress.Documents + written }),
                        cancellationToken
                    );
                    live.Report(progress = progress with { SitesDone = progress.SitesDone + 1 });
                }
                file.Complete();
            }
            live.TakeOver(path);
        }
        catch
        {
            IndexFile.Delete(path);
            throw;
        }
        finally
        {
            live.Report(null);
        }
    }
}
