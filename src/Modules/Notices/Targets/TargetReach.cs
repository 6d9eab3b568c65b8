using Union.Notices.Targets.Working;

namespace Union.Notices.Targets;

/// <summary>Which targets the signed-in person sees: those his organizations and the ones below are responsible for; of drafts, who sees drafts.</summary>
internal sealed class TargetReach(Access access, IOrganizationTree tree)
{
    public async Task<IQueryable<TargetLine>> LimitAsync(IQueryable<TargetLine> lines)
    {
        if (tree.IdsWithin(await PathsAsync(TargetPermissions.View)) is { } ids)
            lines = lines.Where(l => ids.Contains(l.Target.OrganizationId));
        return await access.HasAsync(Permissions.ViewDrafts) ? lines : lines.Where(l => l.Notice.State != ContentState.Draft);
    }

    /// <summary>What tells this person's sight from others': where it is held, and whether drafts are in it.</summary>
    public async Task<string> NameAsync() =>
        $"{string.Join(',', await access.HeldAtAsync(TargetPermissions.View))}|{await access.HasAsync(Permissions.ViewDrafts)}";

    public async Task<bool> MaySeeAsync(TargetLine line) =>
        await access.HasAsync(TargetPermissions.View, line.Target.OrganizationId) && await MaySeeDraftAsync(line.Notice);

    public async Task<bool> MaySeeDraftAsync(Notice notice) =>
        notice.State != ContentState.Draft || await access.HasAsync(Permissions.ViewDrafts, notice.OrganizationId);

    public Task<bool> MayManageAsync(Notice notice) => access.HasAsync(TargetPermissions.Manage, notice.OrganizationId);

    public Task<bool> MayReportAsync(NoticeTarget target) => access.HasAsync(TargetPermissions.Report, target.OrganizationId);

    private async Task<IReadOnlyCollection<string>> PathsAsync(string permission)
    {
        var paths = new List<string>();
        foreach (var at in await access.HeldAtAsync(permission))
            if (await tree.PathOfAsync(at) is { } path)
                paths.Add(path);
        return paths;
    }
}
