using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Union.Search.Log;

/// <summary>
/// Writes searches and clicks down behind the answers, some at a time. When the database cannot keep up the oldest waiting ones are lost:
/// no search ever waits for its log.
/// </summary>
internal sealed partial class SearchLog(TenantScopes scopes, IMemoryCache cache, TimeProvider clock, ILogger<SearchLog> log) : BackgroundService
{
    private const int MostWaiting = 5000;
    private const int AtOnce = 200;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly Channel<Entry> waiting = Channel.CreateBounded<Entry>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true }
    );

    public void Add(Guid tenantId, LoggedSearch search) => waiting.Writer.TryWrite(new Entry(tenantId, search, search.Id, 0, default));

    /// <summary>A search shown while somebody still types counts only when one of its results is opened.</summary>
    public void Hold(Guid tenantId, LoggedSearch search) =>
        cache.Set(HeldKey(tenantId, search.Id), search, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Kept });

    public void Click(Guid tenantId, Guid searchId, int rank)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (cache.TryGetValue(HeldKey(tenantId, searchId), out LoggedSearch? held))
        {
            cache.Remove(HeldKey(tenantId, searchId));
            Add(tenantId, held!);
        }
        waiting.Writer.TryWrite(new Entry(tenantId, null, searchId, rank, now));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await waiting.Reader.WaitToReadAsync(stoppingToken))
            {
                // A moment later there may be more to write at once.
                await Task.Delay(Pause, stoppingToken);
                await WriteAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            await WriteAsync(CancellationToken.None);
        }
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        var entries = new List<Entry>();
        while (entries.Count < AtOnce && waiting.Reader.TryRead(out var entry))
            entries.Add(entry);
        foreach (var group in entries.GroupBy(entry => entry.TenantId))
        {
            try
            {
                await scopes.UsingAsync(group.Key, services => SaveAsync(services, [.. group], cancellationToken));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(log, exception);
            }
        }
    }

    private static async Task SaveAsync(IServiceProvider services, List<Entry> entries, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<UnionDbContext>();
        var added = entries.Where(entry => entry.Search is not null).Select(entry => entry.Search!).ToDictionary(search => search.Id);
        db.AddRange(added.Values);
        foreach (var click in entries.Where(entry => entry.Search is null))
        {
            var search = added.GetValueOrDefault(click.SearchId) ?? await db.Set<LoggedSearch>().FindAsync([click.SearchId], cancellationToken);
            // A rank that was never shown was not clicked.
            if (search is not null && click.Rank > search.First && click.Rank <= search.Results)
                search.Click(click.Rank, click.At);
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    private static (Type, Guid, Guid) HeldKey(Guid tenantId, Guid id) => (typeof(SearchLog), tenantId, id);

    private sealed record Entry(Guid TenantId, LoggedSearch? Search, Guid SearchId, int Rank, DateTime At);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Searches could not be written to the search log")]
    private static partial void LogFailed(ILogger log, Exception exception);
}
