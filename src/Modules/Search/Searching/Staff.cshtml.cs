using Microsoft.AspNetCore.RateLimiting;

namespace Union.Search.Searching;

[RequirePermission(Permissions.SearchStaff)]
[EnableRateLimiting(RateLimits.Search)]
internal sealed class StaffModel(SiteSearch search) : SearchPage
{
    public override string Address => "/admin/search";

    public Task OnGetAsync(CancellationToken cancellationToken) => FindAsync(search, cancellationToken);
}
