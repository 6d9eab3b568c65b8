namespace Union.Notices.Heads;

/// <summary>Which organizations of the tree a printed name can mean. The site's own root is always known, others where a module owns organizations.</summary>
internal sealed class IssuerFinder(Enabled<IOrganizationPicker> pickers, IOrganizationTree tree)
{
    private const int MostOffered = 200;
    private const int MostLookedAt = 60;

    /// <summary>Organizations of exactly this name.</summary>
    public async Task<IReadOnlyList<OrganizationChoice>> NamedAsync(string name, CancellationToken cancellationToken)
    {
        if (name.Length == 0)
            return [];
        var found = await AllAsync(name, MostLookedAt, cancellationToken);
        return [.. found.Where(c => c.Name == name)];
    }

    /// <summary>Organizations to choose from, the root first.</summary>
    public Task<IReadOnlyList<OrganizationChoice>> OfferedAsync(CancellationToken cancellationToken) =>
        AllAsync(null, MostOffered, cancellationToken);

    /// <summary>The one organization of this name, without asking what the person may see: for imports and recipes.</summary>
    public async Task<Guid?> RootIfNamedAsync(string name) => name.Length > 0 && await tree.NameOfAsync(tree.RootId) == name ? tree.RootId : null;

    private async Task<IReadOnlyList<OrganizationChoice>> AllAsync(string? text, int most, CancellationToken cancellationToken)
    {
        var found = new List<OrganizationChoice>();
        if (await tree.NameOfAsync(tree.RootId) is { } root && (text is null || root == text))
            found.Add(new OrganizationChoice(tree.RootId, root, ""));
        foreach (var picker in pickers)
            found.AddRange(await picker.FindAsync(text, most, cancellationToken));
        return [.. found.DistinctBy(c => c.Id)];
    }
}
