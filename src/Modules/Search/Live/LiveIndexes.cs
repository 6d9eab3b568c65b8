using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Union.Core.Host;
using Union.Search.Indexes.Profiles;

namespace Union.Search.Live;

/// <summary>This node's indexes, one for each profile.</summary>
internal sealed class LiveIndexes : IDisposable
{
    private readonly ConcurrentDictionary<string, LiveIndex> byName = new(StringComparer.Ordinal);
    private readonly AppDataFolder appData;
    private readonly ILogger<LiveIndex> log;
    private readonly long? mostBytes;

    public LiveIndexes(AppDataFolder appData, IOptions<IndexOptions> options, ILogger<LiveIndex> log)
    {
        (this.appData, this.log, mostBytes) = (appData, log, (long?)options.Value.MostMegabytes << 20);
        Default = byName[IndexProfile.DefaultName] = new LiveIndex(IndexProfile.Default(), appData, mostBytes, log);
    }

    public LiveIndex Default { get; }

    public IReadOnlyList<LiveIndex> All => [.. byName.Values.OrderBy(index => index.Profile.Name, StringComparer.Ordinal)];

    public LiveIndex? Find(string? name) => byName.GetValueOrDefault(name ?? IndexProfile.DefaultName);

    /// <summary>Learns the profiles as they are now: new ones begin empty, those that are gone lose their file.</summary>
    public void Apply(IReadOnlyList<IndexProfile> profiles, bool mayDelete)
    {
        foreach (var profile in profiles)
            byName.GetOrAdd(profile.Name, _ => new LiveIndex(profile, appData, mostBytes, log)).Profile = profile;
        foreach (var gone in byName.Keys.Except(profiles.Select(profile => profile.Name)).ToList())
            if (byName.TryRemove(gone, out var index))
                index.Close(mayDelete);
    }

    public void Dispose()
    {
        foreach (var index in byName.Values)
            index.Dispose();
    }
}
