using System.Collections.Concurrent;

namespace Union.Search.Index.Storage;

/// <summary>
/// The sets of topics that documents have, each kept once and known by number; zero is the empty set. A topic brings those above it with it.
/// </summary>
internal sealed class TopicSets
{
    private readonly ConcurrentDictionary<string, int> ids = [];
    private int[][] sets =
    [
        [],
    ];

    public Names Names { get; } = new();

    /// <summary>Numbers of the topics in <see cref="Names"/>.</summary>
    public ReadOnlySpan<int> this[int set] => Volatile.Read(ref sets)[set];

    /// <summary>Called by the one writer only.</summary>
    public int IdOf(IReadOnlyList<string> topics)
    {
        int[] set = [.. topics.SelectMany(WithThoseAbove).Select(name => Names.IdOf(name)).Where(id => id != 0).Distinct().Order()];
        if (set.Length == 0)
            return 0;
        var key = string.Join(' ', set);
        if (ids.TryGetValue(key, out var id))
            return id;
        int[][] longer = [.. sets, set];
        Volatile.Write(ref sets, longer);
        return ids[key] = longer.Length - 1;
    }

    private static IEnumerable<string> WithThoseAbove(string topic)
    {
        for (var end = topic.IndexOf('/'); end > 0; end = topic.IndexOf('/', end + 1))
            yield return topic[..end];
        yield return topic;
    }
}
