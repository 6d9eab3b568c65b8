namespace Union.Tenants.Profiles;

/// <summary>What the rules of a profile let a site switch on.</summary>
internal sealed class ProfilePreview(FeatureCatalog catalog, TenantRegistry registry)
{
    /// <summary>Features a site could switch on by itself, with the rules' answer.</summary>
    public IReadOnlyList<(FeatureInfo Feature, bool IsAllowed)> Of(IReadOnlyList<FeatureRule> rules)
    {
        var profile = new FeatureProfile("preview", rules);
        return
        [
            .. catalog
                .Features.Where(f => f is { IsTheme: false, DefaultTenantOnly: false, IsAlwaysEnabled: false })
                .Select(f => (f, profile.Allows(f.Id))),
        ];
    }

    public int SitesWith(string profileId) => registry.All.Count(t => t.FeatureProfile.Split(',').Contains(profileId));
}
