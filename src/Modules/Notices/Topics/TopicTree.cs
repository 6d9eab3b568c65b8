using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Topics;

/// <summary>The site's topics as a tree: read once per request, there are a few hundred at most.</summary>
internal sealed class TopicTree(UnionDbContext db)
{
    private IReadOnlyList<TopicNode>? _nodes;

    /// <summary>All topics, each followed by those beneath it.</summary>
    public async Task<IReadOnlyList<TopicNode>> NodesAsync(CancellationToken cancellationToken)
    {
        if (_nodes is not null)
            return _nodes;
        var children = (await db.Set<Topic>().AsNoTracking().ToListAsync(cancellationToken)).ToLookup(t => t.ParentId);
        var nodes = new List<TopicNode>();
        Add(null, 0, "");
        return _nodes = nodes;

        void Add(Guid? parent, int level, string above)
        {
            foreach (var topic in children[parent].OrderBy(t => t.Order).ThenBy(t => t.Name, StringComparer.Ordinal))
            {
                nodes.Add(new TopicNode(topic, level, above + topic.Name));
                Add(topic.Id, level + 1, $"{above}{topic.Name} / ");
            }
        }
    }

    /// <summary>The topic and all beneath it; empty when there is no such topic.</summary>
    public async Task<IReadOnlyList<Guid>> BranchAsync(Guid id, CancellationToken cancellationToken)
    {
        var nodes = await NodesAsync(cancellationToken);
        var at = nodes.ToList().FindIndex(n => n.Topic.Id == id);
        return at < 0 ? [] : [id, .. nodes.Skip(at + 1).TakeWhile(n => n.Level > nodes[at].Level).Select(n => n.Topic.Id)];
    }

    /// <summary>These topics and all above them, each once: who follows a topic follows those beneath it.</summary>
    public async Task<IReadOnlyList<Topic>> BranchesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return [];
        var all = (await NodesAsync(cancellationToken)).ToDictionary(n => n.Topic.Id, n => n.Topic);
        var found = new List<Topic>();
        foreach (var id in ids)
            for (Guid? at = id; at is { } key && all.TryGetValue(key, out var topic) && !found.Contains(topic); at = topic.ParentId)
                found.Add(topic);
        return found;
    }

    /// <summary>Topics by id, those that are gone left out.</summary>
    public async Task<IReadOnlyList<TopicNode>> OfAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        ids.Count == 0 ? [] : [.. (await NodesAsync(cancellationToken)).Where(n => ids.Contains(n.Topic.Id))];

    /// <summary>Topics that a published document has, and those above them.</summary>
    public async Task<IReadOnlyList<TopicNode>> UsedAsync(CancellationToken cancellationToken)
    {
        var nodes = await NodesAsync(cancellationToken);
        if (nodes.Count == 0)
            return [];
        var used = await db.Set<Topic>()
            .Where(t => db.Set<NoticeTopicLink>().Any(l => l.TopicId == t.Id))
            .Select(t => t.Id)
            .ToListAsync(cancellationToken);
        var wanted = used.ToHashSet();
        // A topic stands before those beneath it: from the end, each gives its own place to the one above.
        foreach (var node in nodes.Reverse())
            if (wanted.Contains(node.Topic.Id) && node.Topic.ParentId is { } parent)
                wanted.Add(parent);
        return [.. nodes.Where(n => wanted.Contains(n.Topic.Id))];
    }

    internal void Forget() => _nodes = null;
}
