using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Topics;

/// <summary>Finds topics by their paths and makes those that are missing. Adds to the context only: the caller saves.</summary>
internal sealed class GrowTopics(UnionDbContext db)
{
    private List<Topic>? _topics;

    /// <summary>权益保障 / 集体协商: names from the top, none empty, none too long.</summary>
    public static bool IsPath(string path) =>
        Names(path) is { Length: > 0 and <= Topic.MostLevels } names && names.All(n => n.Length is > 0 and <= Topic.NameLength);

    public async Task<IReadOnlyList<Guid>> RunAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        if (paths.Count == 0)
            return [];
        _topics ??= await db.Set<Topic>().ToListAsync(cancellationToken);
        return [.. paths.Select(Find)];
    }

    private Guid Find(string path)
    {
        Guid? at = null;
        foreach (var name in Names(path))
        {
            var topic = _topics!.FirstOrDefault(t => t.ParentId == at && t.Name == name);
            if (topic is null)
            {
                topic = new Topic(name, at, _topics!.Where(t => t.ParentId == at).Select(t => t.Order).DefaultIfEmpty().Max() + 1);
                _topics!.Add(topic);
                db.Add(topic);
            }
            at = topic.Id;
        }
        return at!.Value;
    }

    private static string[] Names(string path) => path.Split('/', StringSplitOptions.TrimEntries);
}
