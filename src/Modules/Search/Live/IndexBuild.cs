using Union.Search.Index.Storage;

namespace Union.Search.Live;

/// <summary>Builds a new index file from the sources while the current one answers. One build at a time takes place on a node.</summary>
internal sealed class IndexBuild(IndexSources sources, TenantRegistry tenants) : IDisposable
{
    private readonly SemaphoreSlim alone = new(1, 1);

    /// <summary>Builds and puts the file in place; a build that fails leaves nothing behind.</summary>
    public async Task RunAsync(LiveIndex live, string reason, CancellationToken cancellationToken)
    {
        await alone.WaitAsync(cancellationToken);
        var profile = live.Profile;
        var path = live.NewPath();
        var all = tenants.All;
        var progress = new BuildProgress(DateTime.UtcNow, reason, 0, all.Count, 0);
        live.Report(progress);
        try
        {
            using (var file = IndexFile.Create(path, LiveIndex.MarkOf(profile)))
            {
                live.Limit(file);
                foreach (var tenant in all)
                {
                    await sources.WriteAllAsync(
                        tenant.Id,
                        file,
                        written => live.Report(progress = progress with { Documents = progress.Documents + written }),
                        cancellationToken,
                        profile.Takes
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
            alone.Release();
        }
    }

    public void Dispose() => alone.Dispose();
}
