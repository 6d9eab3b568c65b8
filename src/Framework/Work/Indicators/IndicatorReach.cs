namespace Union.Work.Indicators;

/// <summary>Which organization a page of indicators shows: the one asked for, or the highest the person may see; with the way up to it.</summary>
internal sealed class IndicatorReach(Access access, IOrganizationTree tree, IIndicatorScopes scopes)
{
    /// <summary>Null when it does not exist, did not exist that day or lies outside what the person may see: all are "not found".</summary>
    public async Task<IndicatorScope?> FindAsync(Guid? asked, DateOnly on, CancellationToken cancellationToken)
    {
        if (asked is { } id)
            return await access.HasAsync(IndicatorPermissions.View, id) ? await scopes.FindAsync(id, on, cancellationToken) : null;
        var held = await access.HeldAtAsync(IndicatorPermissions.View);
        foreach (var at in held.OrderByDescending(at => at == tree.RootId))
            if (await scopes.FindAsync(at, on, cancellationToken) is { } scope)
                return scope;
        return null;
    }

    /// <summary>The organizations above that the person may see, the highest first.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> AboveAsync(IndicatorScope scope)
    {
        var above = new List<(Guid, string)>();
        foreach (var id in OrganizationPath.Ids(scope.Path).Where(id => id != scope.Id))
            if (await access.HasAsync(IndicatorPermissions.View, id) && await tree.NameOfAsync(id) is { } name)
                above.Add((id, name));
        return above;
    }
}
