using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Topics;

/// <summary>Adds, changes, moves and removes topics.</summary>
internal sealed class SaveTopic(UnionDbContext db, TopicTree tree)
{
    /// <returns>Why not, in words for the editor; null when it is saved.</returns>
    public async Task<string?> RunAsync(TopicForm form, CancellationToken cancellationToken)
    {
        var nodes = await tree.NodesAsync(cancellationToken);
        var name = form.Name!.Trim();
        if (await WhyNotAsync(form, name, nodes, cancellationToken) is { } problem)
            return problem;
        var topic = form.Id is { } id ? await db.Set<Topic>().FirstOrDefaultAsync(t => t.Id == id, cancellationToken) : null;
        if (form.Id is not null && topic is null)
            return "这个主题已经被删除。";
        if (topic is not null && topic.Version != form.BasedOn)
            return $"刚才有人把它改成了“{topic.Name}”；请看过再改，您写的是“{name}”。";
        var order =
            form.Order > 0 ? form.Order : nodes.Where(n => n.Topic.ParentId == form.ParentId).Select(n => n.Topic.Order).DefaultIfEmpty().Max() + 1;
        if (topic is null)
            db.Add(new Topic(name, form.ParentId, order));
        else
            topic.Change(name, form.ParentId, order);
        db.Act("notices.topic-save", topic is null ? "新建主题" : "修改主题", name);
        return await TrySaveAsync(cancellationToken);
    }

    /// <returns>Why not, in words for the editor; null when it is gone.</returns>
    public async Task<string?> RemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<Topic>().FirstOrDefaultAsync(t => t.Id == id, cancellationToken) is not { } topic)
            return "这个主题已经被删除。";
        if (await db.Set<Topic>().AnyAsync(t => t.ParentId == id, cancellationToken))
            return $"“{topic.Name}”下面还有主题，请先移走或删除它们。";
        if (await db.Set<NoticeTopicLink>().CountAsync(l => l.TopicId == id, cancellationToken) is > 0 and var count)
            return $"还有 {count} 个已发布的文件属于“{topic.Name}”，请先改它们的主题。";
        db.Remove(topic);
        db.Act("notices.topic-remove", "删除主题", topic.Name);
        return await TrySaveAsync(cancellationToken);
    }

    private async Task<string?> WhyNotAsync(TopicForm form, string name, IReadOnlyList<TopicNode> nodes, CancellationToken cancellationToken)
    {
        if (name.Length == 0)
            return "请填写主题名称。";
        if (name.Contains('/', StringComparison.Ordinal))
            return "主题名称里不能有“/”，它用来分隔上级和下级。";
        var parent = nodes.FirstOrDefault(n => n.Topic.Id == form.ParentId);
        if (form.ParentId is not null && parent is null)
            return "上级主题已经被删除，请重新选择。";
        if (nodes.Any(n => n.Topic.ParentId == form.ParentId && n.Topic.Name == name && n.Topic.Id != form.Id))
            return $"{(parent is null ? "最上级" : $"“{parent.Topic.Name}”下面")}已经有“{name}”，请换一个名称。";
        var branch = form.Id is { } id ? await tree.BranchAsync(id, cancellationToken) : [];
        if (form.ParentId is { } above && branch.Contains(above))
            return "不能把主题移到它自己或它的下级下面。";
        var own = nodes.FirstOrDefault(n => n.Topic.Id == form.Id)?.Level ?? 0;
        var depth = nodes.Where(n => branch.Contains(n.Topic.Id)).Select(n => n.Level - own + 1).DefaultIfEmpty(1).Max();
        return (parent?.Level + 1 ?? 0) + depth > Topic.MostLevels ? $"主题最多 {Topic.MostLevels} 级，再深就不好找了。" : null;
    }

    private async Task<string?> TrySaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            tree.Forget();
            return null;
        }
        catch (DbUpdateException e) when (e.IsStale())
        {
            db.ChangeTracker.Clear();
            return "刚才有人改了这个主题，请看过再改。";
        }
    }
}
