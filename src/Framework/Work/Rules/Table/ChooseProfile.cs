namespace Union.Work.Rules.Table;

/// <summary>Makes the site follow another profile.</summary>
internal sealed class ChooseProfile(UnionDbContext db, RuleCatalog catalog, SiteService sites, Access access, IOrganizationTree tree)
{
    /// <returns>Why not; null when it is done.</returns>
    public async Task<string?> RunAsync(string? id, CancellationToken cancellationToken)
    {
        if (!await access.HasAsync(RulePermissions.Manage, tree.RootId))
            return "口径由本站的管理员选定，您没有这个权限。";
        if (id is null || catalog.Profile(id) is not { } profile)
            return "没有这个口径，请从列表中选择。";
        db.Act("rules.profile", $"采用规则口径：{profile.Name}");
        await sites.UpdateSiteSettingsAsync(site => site.Put(new RuleSettings { Profile = profile.Id }), cancellationToken);
        return null;
    }
}
