using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Union.Tenants.Profiles;

/// <summary>The feature profiles of the installation.</summary>
[Feature(RegistryFeature.Id)]
[RequirePermission("ManageTenants")]
internal sealed class IndexModel(UnionDbContext db, ProfilePreview preview) : PageModel
{
    public IReadOnlyList<(FeatureProfile Profile, int Sites, string Allowed)> Profiles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var profiles = await db.Set<FeatureProfile>().AsNoTracking().OrderBy(p => p.ProfileId).ToListAsync(cancellationToken);
        Profiles =
        [
            .. profiles.Select(p =>
                (p, preview.SitesWith(p.ProfileId), string.Join("、", preview.Of(p.Rules).Where(f => f.IsAllowed).Select(f => f.Feature.Name)))
            ),
        ];
    }
}
